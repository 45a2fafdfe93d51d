# One happening told on over sentences: its owner's car, the same doer, others whom it struck.
item  2024-05-14  source=Example Wire
text     PESHAWAR, Pakistan - Senator Tariq Afzal was wounded in Peshawar on Monday.
text     Unidentified men fired on Afzal's car and threw a grenade at the guards. Two bodyguards were also killed.
text     Meanwhile, a teacher was shot dead in Quetta.
expect   claim  event=ASSAULT  target=Afzal  again=-
expect   claim  event=ASSAULT  target=car  again=yes
expect   claim  event=ASSAULT  killed=2  again=yes
expect   claim  event=ASSAULT  target=teacher  again=-
