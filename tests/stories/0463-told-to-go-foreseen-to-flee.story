# Told to leave, nobody has left; what could force people to flee, or is expected to, is foreseen; how many return, and how many flee.
item  2024-06-01  source=Example Wire
text     Israeli forces ordered residents of three neighbourhoods in eastern Khan Younis to evacuate on Monday, the UN said.
expect   claim  event=DISPLACE  mode=evacuate  aspect=planned  actor=ISRMIL
expect   no claim with  mode=flee
item  2024-06-01  source=Example Wire
text     A new offensive on El Fasher could force 800,000 people to flee, aid agencies warned.
expect   claim  event=DISPLACE  displaced=800000  kind=displaced:projection
item  2024-06-01  source=Example Wire
text     UNHCR expects up to 50,000 more people to flee if the town falls.
expect   claim  event=DISPLACE  displaced=..50000  kind=displaced:projection
item  2024-06-01  source=Example Wire
text     The number of people fleeing Myanmar's Rakhine state has doubled to 45,000 since April, according to UNHCR.
expect   claim  event=DISPLACE  displaced=45000  kind=displaced:running-total
item  2024-06-01  source=Example Wire
text     About 3,400 families returned to Mosul in May, bringing the number of returnees this year to 41,000.
expect   claim  event=DISPLACE  mode=return  returned=3400
expect   claim  event=DISPLACE  mode=return  returned=41000
expect   no claim with  mode=stranded
# At least so many, behind the verb, are whom it was done to; who remains displaced is another clause than who returned.
item  2024-06-01  source=Example Wire
text     Myanmar's military has arrested at least 25 journalists since the coup, a press group said.
expect   claim  event=COERCE  mode=arrest  detained=25..
item  2025-03-11  source=Example Wire
text     About 133,000 Syrian refugees have returned home since December, UNHCR said, but 7.4 million people remain displaced inside the country.
expect   claim  event=DISPLACE  mode=return  returned=133000  kind=returned:flow
expect   claim  event=DISPLACE  displaced=7400000  kind=displaced:stock
item  2024-10-02  source=Example Wire
text     Fighting has displaced 1.2 million people in Lebanon, and around 190,000 people are in collective shelters.
expect   claim  event=DISPLACE  mode=stranded  displaced=190000  kind=displaced:stock
