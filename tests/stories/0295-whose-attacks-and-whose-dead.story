# Who is killed "in Israeli strikes" is not therefore of Israel.
item  2024-09-24  source=test  lang=en
text     Lebanon said 492 people were killed and 1,645 wounded in Israeli strikes on Monday.
expect   claim  event=ASSAULT  killed=492  actor=ISR
expect   no claim with  target=ISRCVL

# Attacks that are acknowledged may be the foe's.
item  2025-06-01  source=test  lang=en
text     Moscow acknowledged attacks in five regions.
expect   no claim with  event=ASSAULT  actor=Russia

# Tanks say nothing.
item  2024-05-12  source=test  lang=en
text     Israeli tanks pushed deeper into Jabalia on Sunday after nights of bombardment that medics said killed 19 people.
expect   claim  event=ASSAULT  killed=19  speaker=medics
expect   no claim with  speaker=tanks

# Rockets from a land are not therefore its state's; an army's own losses are none of its foe's.
item  2024-07-27  source=test  lang=en
text     A rocket from Lebanon killed 12 children in Majdal Shams.
expect   claim  event=ASSAULT  killed=12
expect   no claim with  actor=LBN

item  2025-03-29  source=test  lang=en
text     Chad's army killed 19 Boko Haram fighters on an island in Lake Chad and lost three men, a general said.
expect   claim  event=ASSAULT  killed=19  actor=TCDMIL
expect   claim  event=ASSAULT  killed=3  target=three men
