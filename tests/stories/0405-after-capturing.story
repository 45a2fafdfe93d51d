# "X advanced, Y said, after capturing Z": it was X that captured it.
item  2024-12-03  source=Example Wire
text     Rebels advanced to within 10 km of Hama, the Observatory said, after capturing Aleppo last week.
expect   claim  event=CONTROL  actor=Rebels  target=Aleppo
expect   no claim with  actor=Observatory
# What one calls it is no other strike that may come.
item  2024-12-03  source=Example Wire
text     Fifty people were killed in Izium, President Zelenskiy said, calling it the deadliest strike on Kharkiv region.
expect   claim  event=ASSAULT  killed=50
expect   no claim with  event=THREATEN
expect   no claim with  event=PROTEST
expect   no claim with  aspect=hypothetical
item  2024-12-03  source=Example Wire
text     The RSF said it had seized the palace and the airport, all of which the army denied.
expect   claim  event=CONTROL  speaker=RSF  stance=asserts
expect   claim  event=CONTROL  speaker=army  stance=denies
# Who denies it is not where it was.
item  2020-01-08  source=Example Wire
text     Iranian state television said 80 Americans had been killed, a claim that Washington denied.
expect   claim  event=ASSAULT  killed=80  stance=asserts
expect   claim  event=ASSAULT  speaker=Washington  stance=denies
expect   no claim with  place=Washington  role=scene
# What they have done before was not on the day of what they did then.
item  2024-06-17  source=Example Wire
text     The rebels, who have pledged allegiance to Islamic State, used machetes in a raid on Beni on Wednesday that killed 42.
expect   claim  event=SUPPORT  when=-
expect   claim  event=ASSAULT  killed=42  when=2024-06-12
