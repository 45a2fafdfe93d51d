# A body with the land or town where that part of it is.
item  2025-11-02  source=Example Wire
text     OCHA South Sudan: 11 aid workers killed this year.
expect   claim  event=ASSAULT  killed=11  speaker=IGOUNO  place=South Sudan
item  2025-11-02  source=Example Wire
text     Three people were killed in Cite Soleil, MSF Haiti said.
expect   claim  event=ASSAULT  killed=3  speaker=NGOMSF
# What a headline tells without "were".
item  2025-11-02  source=Example Wire
text     Barrel bombs dropped on Nasir hospital.
expect   claim  event=ASSAULT  mode=aerial  place=Nasir
item  2025-11-02  source=Example Wire
text     NGO compound looted in Nasir.
expect   claim  event=ASSAULT  target=SSDNGO
expect   no claim with  event=PROTEST
# A village that nobody knows is no town called "Wad".
item  2025-11-02  source=Example Wire
text     Mass grave with 32 bodies discovered in Wad an-Noura.
expect   claim  event=OBSERVE  mode=bodies  killed=32
expect   no claim with  place=RUS
