# "Congo" in the news is the large one; a capital is no less likely for being one; a market in Odessa stands where its people are.
item  2024-12-20  source=Example Wire
text     Fighting displaced thousands in eastern Congo.
expect   claim  event=DISPLACE  at=eastern Congo:-2.5,27.39
item  2024-12-20  source=Example Wire
text     Clashes broke out in Tripoli on Monday.
expect   claim  event=ASSAULT  at=Tripoli:32.887,13.187
item  2024-12-20  source=Example Wire
text     Shells hit a market in Odessa.
expect   claim  event=ASSAULT  at=Odessa:46.48,30.72
# Who is known as a party is no town of a like spelling; the mayor's name is no town either.
item  2025-03-15  source=Example Wire
text     Washington said it had hit Houthi leaders.
expect   claim  event=ASSAULT  target=Houthi leaders
expect   no claim with  event=ASSAULT  place=Houthi
item  2025-03-15  source=Example Wire
text     Turkish prosecutors detained Istanbul mayor Imamoglu.
expect   claim  event=COERCE  place=Istanbul
expect   no claim with  place=Imamoglu
# "Gaza" in the news is the Strip, and no province elsewhere; Kosovo has one code.
item  2024-12-20  source=Example Wire
text     Shelling in northern Gaza killed ten people.
expect   claim  event=ASSAULT  killed=10  at=northern Gaza:31.5,34.4
item  2024-12-20  source=Example Wire
text     Four people were killed in Pristina on Monday.
expect   claim  event=ASSAULT  killed=4  target=XKXCVL
