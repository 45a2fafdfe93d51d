# Who comes under fire is struck, and so it is not he who kills.
item  2025-03-08  source=Example Wire
text     A UN helicopter came under fire near Nasir, killing a crew member, the mission said.
expect   claim  event=ASSAULT  mode=firearms  target=UN helicopter  killed=1  actor=-
expect   no claim with  actor=helicopter
item  2025-03-08  source=Example Wire
text     Soldiers came under fire from militants as they crossed the bridge in Tillaberi.
expect   claim  event=ASSAULT  mode=firearms  actor=militants  target=Soldiers
item  2025-03-08  source=Example Wire
text     The minister came under fire over the leaked memo.
expect   no claim with  event=ASSAULT
