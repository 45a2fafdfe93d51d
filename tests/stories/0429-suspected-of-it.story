# "..., separatists suspected": of them, and the deed itself is no suspicion.  The leader of a tribe is no fighter.
item  2024-03-14  source=Example Wire
text     Car bomb kills six in Quetta, separatists suspected
expect   claim  event=ASSAULT  killed=6  hedge=-  held=separatists:accused
item  2024-03-14  source=Example Wire
text     Gunmen shot dead a tribal leader in Al-Shaddadi.
expect   claim  event=ASSAULT  killed=1  actor=Gunmen  target=SYRCVL
