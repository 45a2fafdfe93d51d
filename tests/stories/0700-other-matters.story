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
# A film about a war, a bank under fire, a battle of 1066, what says at its head that it is no news, a blaze.
item  2017-07-19  source=Example Wire
text     The film "Dunkirk" took 50 million dollars in its first weekend. It tells how British soldiers were evacuated as German planes bombed their ships. Critics have praised the battle scenes. "I wanted the audience to be under fire with them," the director said.
expect   no claim with  event=ASSAULT
expect   no claim with  event=DISPLACE
item  2019-04-30  source=Example Wire
text     Shares in the bank retreated after it warned that revenue would fall. Investors fled the stock. Its rival came under fire over bonuses.
expect   no claim with  event=ASSAULT
expect   no claim with  event=DISPLACE
item  1999-12-12  source=Example Wire
text     The Battle of Hastings was fought on 14 October 1066. The Normans then captured London.
expect   no claim with  event=ASSAULT
expect   no claim with  event=CONTROL
item  2018-11-02  source=Example Wire
text     OPINION: The school run. Every morning an army of cars invades our street and lays siege to the school gates.
expect   no claim with  event=ASSAULT
expect   no claim with  event=COERCE
item  2018-11-02  source=Example Wire
text     A fire that swept through a hotel in Surabaya killed 19 people.
expect   no claim with  event=ASSAULT
item  2018-11-02  source=Example Wire
text     Mortar fire killed 19 people in Surabaya.
expect   claim  event=ASSAULT  killed=19
# A fight told of beside a match, a film, a disease or a flood is told all the same.
item  2010-01-08  source=Example Wire
text     Gunmen killed three people when they opened fire on a bus carrying Togo's football team to the Africa Cup of Nations.
expect   claim  event=ASSAULT  killed=3
item  2019-04-20  source=Example Wire
text     Ebola health workers were attacked by villagers in Butembo.
expect   claim  event=ASSAULT
item  2023-11-20  source=Example Wire
text     A Palestinian novelist was killed with his wife in a strike on Gaza City.
expect   claim  event=ASSAULT
item  2023-11-20  source=Example Wire
text     Floods and fighting have displaced 60,000 people in Jonglei state, the UN said.
expect   claim  event=DISPLACE  displaced=60000
