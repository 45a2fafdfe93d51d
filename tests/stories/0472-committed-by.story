# Who carries out, stages or commits a murder has done it.
item  2026-03-10  source=Example Wire
text     The inquiry found that members of the M23 carried out the murder.
expect   claim  event=ASSAULT  actor=M23
item  2026-03-10  source=Example Wire
text     We must investigate the possibility that the M23 staged this assassination in Goma.
expect   claim  event=ASSAULT  actor=M23  aspect=hypothetical
# However far behind the murder it is told who carried it out.
item  2026-03-10  source=Example Wire
text     The government condemned the cowardly murder of the mayor of Goma, carried out this morning by M23 fighters.
expect   claim  event=ASSAULT  actor=M23  target=mayor
# Who speaks after a murder did not do it.
item  2026-03-10  source=Example Wire
text     Talks were set for Friday, but after the assassination of ten labor leaders the M23 announced that it would not attend.
expect   claim  event=ASSAULT  actor=-  target=labor leaders
# "According to" one, others did it.
item  2026-03-10  source=Example Wire
text     According to the Armed Forces Press Committee (AFPC), members of the March 23 Movement (M23) machinegunned a helicopter in Goma.
expect   claim  event=ASSAULT  actor=M23  target=helicopter  speaker=Press Committee
# The responsibility lies with those who are named, by another's word; nobody is called "the responsibility".
item  2026-03-10  source=Example Wire
text     Six nuns were killed in Goma on Sunday. The responsibility for this crime lies with the M23.
expect   claim  event=ASSAULT  target=nuns  held=M23:accused
expect   no claim with  actor=responsibility
item  2026-03-10  source=Example Wire
text     Six nuns were killed in Goma on Sunday. The M23 bears the responsibility for this crime.
expect   claim  event=ASSAULT  target=nuns  held=M23:accused
