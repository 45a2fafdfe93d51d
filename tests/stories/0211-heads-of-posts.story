# A town that stands alone at the head of a post is where it happened; pictures end a sentence and are no words of it;
# a district that nobody knows is the city's; a dateline without a town is one.
item  2024-06-13  source=Example Post
text     🚨 Kharkiv! 3 people killed as a result of the attack.
expect   claim  event=ASSAULT  killed=3  place=Kharkiv

item  2024-06-13  source=Example Post
text     Izmail, Odesa region: a massive drone attack damaged the harbour.
expect   claim  event=ASSAULT  place=Izmail

item  2024-06-13  source=Example Post
text     Two attacks in one day 😢 7 killed in a mosque in Nyala at dawn.
expect   claim  event=ASSAULT  killed=7  place=Nyala
expect   no claim with  target=😢

item  2024-06-13  source=Example Wire
text     A drone attack on Kharkiv killed four people, officials said. The mayor said five drones hit a house in the Primorski district, wounding 11.
expect   claim  event=ASSAULT  injured=11  place=Kharkiv

item  2024-06-13  source=Example Wire
text     June 13 (Example Wire) - At least five people were killed in a strike on a clinic in Nyala on Wednesday.
expect   claim  event=ASSAULT  killed=5..  when=2024-06-12

# What stands in many towns is no town of that name.
item  2024-06-13  source=Example Post
text     Two attacks in one day: 7 killed in the mosque at dawn, 5 in the Saudi Hospital tonight.
expect   claim  event=ASSAULT  killed=7
expect   no claim with  place=CHL
