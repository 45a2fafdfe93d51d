# A land before a colon is where it was, where those struck are its own people or nobody's; else it may be whose word it is.
item  2024-03-14  source=Example Wire
text     Yemen: two killed in shelling
expect   claim  event=ASSAULT  killed=2  place=YEM
item  2024-03-14  source=Example Wire
text     Nigeria: gunmen storm school. 30 pupils abducted.
expect   claim  event=ASSAULT  mode=abduct  detained=30  place=NGA
item  2024-03-14  source=Example Wire
text     Turkey: 14 PKK militants killed in operation
expect   claim  event=ASSAULT  killed=14  place=-
item  2024-03-14  source=Example Wire
text     #Aleppo: barrel bombs on Masaken Hanano, 5 killed
expect   claim  event=ASSAULT  killed=5  place=Aleppo
