# Figures of people who move, in a report on people in flight, are claims of flight, by whatever verb.
item  2024-04-05  source=Example Wire
text     Haiti: between 8 and 27 March, 53,125 people left the metropolitan area of Port-au-Prince, the IOM found. Of these, 11,000 went to Jeremie.
expect   claim  event=DISPLACE  mode=flee  displaced=53125  role=Port-au-Prince:origin  when=2024-03-08  speaker=IOM
expect   claim  event=DISPLACE  mode=flee  displaced=11000
item  2025-07-15  source=Example Wire
text     UNHCR said more than 1.35 million Afghans have returned from Iran this year. On 4 July alone, some 50,000 people crossed at Islam Qala.
expect   claim  event=DISPLACE  mode=return  returned=1350000..  role=Iran:origin  speaker=UNHCR
expect   claim  event=DISPLACE  displaced=50000
item  2024-08-01  source=Example Wire
text     Renewed fighting in Rutshuru forced some 4,300 families to flee their villages.
expect   claim  event=DISPLACE  mode=flee  displaced=4300  kind=displaced:flow
item  2024-09-26  source=Example Wire
text     Lebanon: IOM counted 90,000 displaced people. More than 40,000 live in 283 collective shelters.
expect   claim  event=DISPLACE  mode=stranded  displaced=40000..  kind=displaced:stock
item  2022-03-18  source=Example Wire
text     More than three million refugees have left Ukraine. Poland hosts 1.9 million.
expect   claim  event=DISPLACE  mode=host  actor=POL  hosted=1900000  kind=hosted:stock
# Who cannot leave has not fled; who escapes from captors has not, either; soldiers who cross are no displaced people.
item  2025-01-21  source=Example Wire
text     Rebels and dissidents clash in Catatumbo. More than 8,600 people cannot leave their homes.
expect   claim  event=DISPLACE  mode=stranded  besieged=8600..
expect   no claim with  displaced=8600..
item  2024-03-10  source=Example Wire
text     Gunmen kidnapped 287 pupils from a school in Kaduna. About 25 later escaped.
expect   claim  event=ASSAULT  mode=abduct  detained=287
expect   no claim with  event=DISPLACE
item  2024-08-07  source=Example Wire
text     About 1,000 Ukrainian soldiers crossed into Russia's Kursk region at dawn.
expect   claim  event=CONTROL  actor=UKRMIL  troops=1000
expect   no claim with  displaced=1000
