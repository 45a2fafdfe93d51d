# "A total of" after one attack is of it; people in brackets behind families are no part of them.
item  2025-03-04  source=Example Wire
text     A total of 40 bodies were recovered after the attack on Yelwata: 25 men, 10 women and five children.
expect   claim  killed=40  kind=killed:incident  part=killed:woman  part=killed:child
item  2025-03-04  source=Example Wire
text     A total of 40 people were killed in attacks across the state.
expect   no claim with  kind=killed:incident
# Where the places come to the total before them they are no claims of their own.
item  2025-03-04  source=Example Wire
text     Gunmen killed 12 people in two attacks in Benue, eight in Guma and four in Logo, police said.
expect   claim  event=ASSAULT  killed=12
expect   no claim with  killed=8
# Things stand in rows as well.
item  2025-03-04  source=Example Wire
text     The rebels destroyed two tanks and three armoured vehicles near Goma.
expect   claim  event=ASSAULT  vehicles=2  sum=vehicles:5
item  2025-03-04  source=Example Wire
text     Russia launched 146 drones and four missiles at Ukraine overnight.
expect   claim  event=ASSAULT  munitions=146  sum=munitions:150
