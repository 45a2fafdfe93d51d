# A province whose name alone is a country's or another land's, with its word behind it.
item  2025-03-10  source=Example Wire
text     Gunmen killed 12 people in Plateau state.
expect   claim  event=ASSAULT  killed=12  place=NGA
item  2025-03-10  source=Example Wire
text     Bandits raided a village in Niger state, killing nine.
expect   claim  event=ASSAULT  killed=9  place=NGA
# Whoever sits in the car is no countryman of what struck it.
item  2025-03-10  source=Example Wire
text     An Israeli drone targeted a car on the Tyre-Naqoura road, wounding its driver.
expect   claim  event=ASSAULT  injured=1  target=LBNCVL
# A people that shells is its state; one that storms an embassy is not.
item  2025-03-10  source=Example Wire
text     The Russians shelled Nikopol.
expect   claim  event=ASSAULT  actor=RUS
item  2025-03-10  source=Example Wire
text     Egyptians stormed the embassy in Cairo.
expect   claim  event=ASSAULT  actor=EGYCVL
# Others than those whom the troops killed.
item  2025-03-10  source=Example Wire
text     The troops killed 33 attackers; 21 passengers and four soldiers died.
expect   claim  event=ASSAULT  killed=33
expect   claim  event=ASSAULT  killed=21
item  2025-03-10  source=Example Wire
text     Trader gunned down in Imphal market.
expect   claim  event=ASSAULT  killed=1
item  2025-03-10  source=Example Wire
text     The defence ministry in Moscow claimed the capture of a village near Bakhmut.
expect   claim  event=CONTROL  stance=asserts
# What is hit in a named place, by what is not said.
item  2025-03-10  source=Example Wire
text     A power plant in Kharkiv was hit overnight.
expect   claim  event=ASSAULT  place=Kharkiv
