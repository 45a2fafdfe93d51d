# Who told him of the attack did not do it; nor did who accuses somebody of it.
item  2026-03-10  source=Example Wire
text     A bomb wounded two guards in Bamako on Monday. The minister was informed of the attack by his aides. JNIM was accused of the attack by the army.
expect   claim  event=ASSAULT  injured=2  held=MLIREB:accused
expect   no claim with  event=ASSAULT  actor=aides
expect   no claim with  event=ASSAULT  actor=army
