# Nobody was hurt, and the shells fell all the same; who stops its work killed none of its own; the junta forced them out, and no bridge.
item  2024-11-05  source=Example Wire
text     No one was killed when shells hit a school in Sderot on Monday.
expect   claim  event=ASSAULT  aspect=happened  target=school  mode=heavy-weapons
expect   claim  event=ASSAULT  aspect=negated
item  2024-11-05  source=Example Wire
text     The ICRC suspended work in Dnipro region after shelling of its planned distribution point killed three of its staff on Thursday.
expect   claim  event=ASSAULT  killed=3  target=staff
expect   claim  event=SANCTION  actor=ICRC
expect   no claim with  event=ASSAULT  actor=ICRC
item  2024-11-05  source=Example Wire
text     A bridge in Loikaw was bombed by the junta, forcing 60 families to flee.
expect   claim  event=DISPLACE  actor=junta  displaced=60
expect   no claim with  actor=bridge
# Since the war began, a sum; so many a day, no count of one day; who bans aid workers coerces.
item  2024-11-05  source=Example Wire
text     The union said 116 journalists and media workers had been killed in Gaza, Lebanon and Israel since the war began.
expect   claim  event=ASSAULT  killed=116  kind=killed:running-total
item  2024-11-05  source=Example Wire
text     Israel allowed only 37 lorries a day into Gaza, and two children a day are dying there, medics say.
expect   no claim with  vehicles=37
expect   no claim with  killed=2
item  2024-11-05  source=Example Wire
text     Taliban authorities banned female aid workers in Kabul.
expect   claim  event=COERCE  mode=ban  actor=Taliban  target=aid workers
