# A 17-year-old is one person, and a child; so is "Palestinian" in a headline.
item  2025-11-19  source=Example Wire
text     Jenin: Israeli forces shot dead a 17-year-old.
expect   claim  event=ASSAULT  killed=1  who=killed:child  target=a 17-year-old  place=Jenin
item  2025-11-19  source=Example Wire
text     Settlers beat a 60-year-old to death near Hebron.
expect   claim  event=ASSAULT  killed=1  who=killed:civilian
item  2025-11-19  source=Example Wire
text     Palestinian killed by Israeli fire in Hebron
expect   claim  event=ASSAULT  killed=1  actor=ISR
# Who signs behind a dash or comma was not wounded.
item  2025-12-21  source=Example Wire
text     A drone hit a car near Belgorod, his wife was taken to hospital with shrapnel wounds - governor Gladkov.
expect   no claim with  injured=1
item  2026-01-07  source=Example Wire
text     Zaporizhzhia: 1 killed, 7 injured in Russian glide bomb strike, Fedorov.
expect   claim  event=ASSAULT  killed=1  injured=7
expect   no claim with  injured=1
