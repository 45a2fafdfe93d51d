# People on the move, whoever counts them: teams in the field, evacuations told without a word of war, one land to another.
item  2025-10-29  source=Example Wire
text     Between 26 and 29 October, an estimated 36,825 people were displaced from El Fasher, according to IOM field teams.
expect   claim  event=DISPLACE  mode=flee  displaced=36825  when=2025-10-26..2025-10-29
item  2024-05-14  source=Example Wire
text     The governor said 7,531 people had been evacuated from Vovchansk and Chuhuiv districts since 10 May.
expect   claim  event=DISPLACE  mode=evacuate  displaced=7531
item  2023-09-28  source=Example Wire
text     Some 70,500 people have crossed from Nagorno-Karabakh into Armenia, the government in Yerevan said on Thursday.
expect   claim  event=DISPLACE  mode=flee  displaced=70500
item  2025-02-21  source=Example Wire
text     Burundi has received 42,000 Congolese refugees in two weeks, the UNHCR said.
expect   claim  event=DISPLACE  mode=host  actor=Burundi
item  2023-10-04  source=Example Wire
text     Pakistan ordered all undocumented Afghans to leave by 1 November.
expect   claim  event=DISPLACE  mode=evacuate  aspect=planned  actor=Pakistan
item  2024-03-07  source=Example Wire
text     More than 400 displaced people were abducted in Gamboru Ngala.
expect   claim  event=ASSAULT  mode=abduct
expect   no claim with  event=DISPLACE
item  2024-05-13  source=Example Wire
text     Russian forces entered Vovchansk and street fighting is under way on the northern outskirts.
expect   claim  event=CONTROL  mode=gains  place=Vovchansk
