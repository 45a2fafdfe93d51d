# Since the day when others were killed elsewhere: not there.
item  2023-11-14  source=Example Wire
text     More than 11,200 Palestinians have been killed since October 7, when Hamas gunmen killed about 1,200 people in southern Israel.
expect   claim  event=ASSAULT  target=Palestinians  place=-
expect   claim  event=ASSAULT  actor=Hamas gunmen  killed=1200  place=southern Israel
# What the strikes answer is no target of theirs.
item  2024-01-12  source=Example Wire
text     U.S. warplanes launched dozens of strikes across Yemen overnight in retaliation against Houthi forces for attacks on Red Sea shipping.
expect   claim  event=ASSAULT  actor=USAMIL  target=Houthi forces  place=Yemen
expect   no claim with  actor=USAMIL  target=Red Sea shipping
