# Who is said to have done it, in another sentence than the deed: by a word for it, and tied to it.
item  2024-02-08  source=Example Wire
text     KANO, Nigeria - Gunmen killed a judge and his driver on Wednesday.
text     Police blamed the attack on Boko Haram. Boko Haram denied any involvement in the killing.
text     The crime was attributed to bandits by the governor. It was the work of bandits, he said.
expect   claim  event=ASSAULT  again=-  killed=1  actor=Gunmen
expect   claim  event=ASSAULT  again=yes  actor=Boko  hedge=alleged  speaker=Police
expect   claim  event=ASSAULT  again=yes  actor=Boko  stance=denies
expect   claim  event=ASSAULT  again=yes  actor=bandits  hedge=alleged
expect   no claim with  event=ASSAULT  target=Boko
