# Who told him of the attack did not do it; nor did who accuses somebody of it.
item  2026-03-10  source=Example Wire
text     A bomb wounded two guards in Bamako on Monday. The minister was informed of the attack by his aides. JNIM was accused of the attack by the army.
expect   claim  event=ASSAULT  injured=2  held=MLIREB:accused
expect   no claim with  event=ASSAULT  actor=aides
expect   no claim with  event=ASSAULT  actor=army
# Nor do those who are suspected of it own up to it.
item  2026-03-10  source=Example Wire
text     Police arrested two men suspected of involvement in the killing of a monk in Mandalay on Monday.
expect   claim  event=ASSAULT  target=monk  actor=men  stance=asserts  speaker=-
item  2026-03-10  source=Example Wire
text     The killing of the mayor by gunmen in Jeremie on Monday was blamed on the Gran Grif gang.
expect   claim  event=ASSAULT  target=mayor  actor=HTICRM  hedge=alleged
