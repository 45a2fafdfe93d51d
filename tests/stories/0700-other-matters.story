# Items that are about a game, a market, a storm, an accident or a theft, and deeds of long ago, tell of no conflict.
item  2024-03-14  source=Example Wire
text     The striker fired Westport into the semi-finals with a late penalty. The visitors had besieged the goalkeeper all evening.
expect   no claim with  event=ASSAULT
expect   no claim with  event=COERCE
item  2024-03-14  source=Example Wire
text     The supermarket chain launched a price war against its German rivals.
expect   no claim with  event=ASSAULT
item  2024-03-14  source=Example Wire
text     Monsoon floods displaced 40,000 people in Assam on Wednesday.
expect   no claim with  event=DISPLACE
item  2024-03-14  source=Example Wire
text     A minibus plunged into a ravine near Lahore, injuring at least 40 passengers.
expect   no claim with  event=ASSAULT
item  2024-03-14  source=Example Wire
text     Police arrested a man on suspicion of stealing a car in Leeds.
expect   no claim with  event=COERCE
item  2024-03-14  source=Example Wire
text     The Ottoman army besieged Vienna in 1683.
expect   no claim with  event=COERCE
expect   no claim with  event=ASSAULT
# ... but where a fight is told of, too, they do.
item  2024-03-14  source=Example Wire
text     Gunmen opened fire on a team bus before a cricket match in Lahore, killing six policemen.
expect   claim  event=ASSAULT  killed=6
item  2024-03-14  source=Example Wire
text     Rebels attacked a village in Kivu that floods had cut off, killing seven farmers.
expect   claim  event=ASSAULT  killed=7
