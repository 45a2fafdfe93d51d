# Those who did it are whom the sentence says they are.
item  2026-03-10  source=Example Wire
text     Those who killed the deputy in Goma are members of the M23, the president said.
expect   claim  event=ASSAULT  actor=M23  target=deputy
item  2026-03-10  source=Example Wire
text     Those responsible for the murder of the deputy in Goma are members of the M23, the president said.
expect   claim  event=ASSAULT  actor=M23  target=deputy
# To whom everything points, who was involved, whose mark it bears.
item  2026-03-10  source=Example Wire
text     Two nuns were killed in Goma on Monday. Everything points to the M23.
expect   claim  event=ASSAULT  target=nuns  held=M23:accused
item  2026-03-10  source=Example Wire
text     Two nuns were killed in Goma on Monday. All indications are that the M23 was involved.
expect   claim  event=ASSAULT  target=nuns  held=M23:accused
item  2026-03-10  source=Example Wire
text     Two nuns were killed near Goma on Monday in an attack that bears the mark of the M23.
expect   claim  event=ASSAULT  actor=M23  target=nuns  hedge=alleged
# The killing is attributed to them, not the nuns.
item  2026-03-10  source=Example Wire
text     The killing of two nuns, which the government attributes to the M23, took place in Goma on Monday.
expect   claim  event=ASSAULT  actor=M23  target=nuns  hedge=alleged
# Who is behind an explosion; whose hired gunmen they were.
item  2026-03-10  source=Example Wire
text     A bomb destroyed the home of a senator in Goma on Sunday. It is believed that the M23 is behind the explosion.
expect   claim  event=ASSAULT  target=home  held=M23:accused
item  2026-03-10  source=Example Wire
text     Gunmen hired by the Sinaloa Cartel shot dead a reporter in Culiacan.
expect   claim  event=ASSAULT  actor=Sinaloa Cartel  target=reporter
