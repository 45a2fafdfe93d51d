# Who pays or runs the killers does what they do.
item  2026-03-10  source=Example Wire
text     Assassins paid by the Sinaloa Cartel killed five judges in Culiacan on Monday.
expect   claim  event=ASSAULT  actor=MEXCRM  target=judges  killed=5
