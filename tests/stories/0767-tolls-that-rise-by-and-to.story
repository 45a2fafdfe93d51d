# How much a toll rose by is no range with what it rose to.
item  2024-05-12  source=Example Wire
text     In the last 24 hours, the number of people killed in Israeli attacks rose by 63 to 35,034, the health ministry in Gaza said.
expect   claim  event=ASSAULT  killed=35034  kind=killed:running-total
expect   claim  event=ASSAULT  killed=63
item  2024-05-12  source=Example Wire
text     The death toll from Israeli strikes in Gaza has risen to 35,034, up 63 from the day before.
expect   claim  event=ASSAULT  killed=35034  kind=killed:running-total
expect   claim  event=ASSAULT  killed=63
item  2024-05-12  source=Example Wire
text     The death toll from the attack on Kharkiv rose by two to 14.
expect   claim  event=ASSAULT  killed=14  actor=-
item  2024-05-12  source=Example Wire
text     Between 10 and 15 people were killed in Mopti.
expect   claim  event=ASSAULT  killed=10..15
# A wound to the head is no second victim.
item  2024-05-12  source=Example Wire
text     One man, aged 24, died of a gunshot wound to the head, a doctor said.
expect   claim  event=ASSAULT  killed=1
expect   no claim with  injured=1
# What may come is a projection; what a toll counts has happened.
item  2024-12-05  source=Example Wire
text     The UN said 280,000 people had been uprooted since 27 November and that the figure could rise to 1.5 million.
expect   claim  event=DISPLACE  displaced=280000
expect   claim  displaced=1500000  kind=displaced:projection
item  2024-12-05  source=Example Wire
text     The number of displaced could double to 2 million by March, the UN warned.
expect   claim  event=DISPLACE  aspect=hypothetical  kind=displaced:projection
item  2024-12-05  source=Example Wire
text     The death toll from the strike, now 12, is expected to rise.
expect   claim  event=ASSAULT  aspect=happened
item  2024-12-05  source=Example Wire
text     The health ministry put the dead at 112 and the wounded at 760 after the attack.
expect   claim  event=ASSAULT  killed=112  injured=760
item  2025-02-10  source=Example Wire
text     M23 ordered 110,000 people to leave camps around Goma within 72 hours.
expect   claim  event=DISPLACE  aspect=planned  displaced=110000  kind=displaced:projection
