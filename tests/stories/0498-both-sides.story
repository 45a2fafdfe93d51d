# Who fought on both sides fell in one fight: the groups stay apart, and together they are so many.
item  2025-03-04  source=Example Wire
text     Nine soldiers and 14 militants were killed in a clash near Miranshah on Monday, the army said.
expect   claim  event=ASSAULT  killed=9  killed=14  sum=killed:23
item  2025-03-04  source=Example Wire
text     Nine soldiers were killed and 14 militants neutralised in fighting near Menaka.
expect   claim  event=ASSAULT  killed=9  killed=14  sum=killed:23
item  2025-03-04  source=Example Wire
text     The army lost nine soldiers and killed 14 militants in the battle at Menaka on Monday.
expect   claim  event=ASSAULT  actor=The army  sum=killed:23
item  2025-03-04  source=Example Wire
text     Troops killed 45 insurgents and lost two men in an operation in Borno, the army said on Monday.
expect   claim  event=ASSAULT  actor=NGAMIL  target=NGAREB  killed=45
expect   claim  event=ASSAULT  target=NGAMIL  killed=2  again=yes  also=killed  held=-
item  2025-03-04  source=Example Wire
text     The army said it killed 45, lost two in the Borno raid.
expect   claim  event=ASSAULT  sum=killed:47
item  2025-03-04  source=Example Wire
text     "We killed 45 and lost two," the army spokesman said of the Borno raid.
expect   claim  event=ASSAULT  killed=45
expect   claim  event=ASSAULT  killed=2  again=yes  also=killed
# Posts count those killed and wounded in action by their letters.
item  2025-03-04  source=Example Post
text     Enemy losses in Pokrovsk sector: 32 KIA, 18 WIA.
expect   claim  event=ASSAULT  killed=32  injured=18  place=Pokrovsk
item  2025-03-04  source=Example Post
text     RSF losses: 40 KIA.
expect   claim  event=ASSAULT  target=RSF  killed=40
item  2025-03-04  source=Example Post
text     Enemy lost 12 KIA near Kidal.
expect   claim  event=ASSAULT  killed=12  place=Kidal
