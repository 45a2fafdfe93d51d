# Children are recruited; graves are told of; who streams back returns; a mine is what the tractor ran over; who starves besieges nobody.
item  2021-03-10  source=Example Wire
text     Armed groups recruited more than 1,300 children in the Central African Republic last year, according to a UN report.
expect   claim  event=MOBILIZE  actor=Armed groups  target=children  when=2020-01-01..2020-12-31
item  2023-09-13  source=Example Wire
text     The UN human rights office said it had received credible reports of at least 13 mass graves in El Geneina.
expect   claim  event=OBSERVE  mode=bodies  place=Geneina  speaker=human rights office
item  2025-01-28  source=Example Wire
text     Tens of thousands of Palestinians streamed back to northern Gaza on Monday after Israel opened the Netzarim corridor.
expect   claim  event=DISPLACE  mode=return  returned=20000..  role=Gaza:destination  when=2025-01-27
item  2024-09-10  source=Example Wire
text     A farmer and two of his sons were killed when their tractor ran over a landmine near Tell Tamer on Sunday.
expect   claim  event=ASSAULT  weapon=mine  mode=explosives
item  2018-04-08  source=Example Wire
text     At least 42 people were found dead in their homes in Douma with symptoms of exposure to chlorine, rescue workers said.
expect   claim  event=ASSAULT  weapon=chemical  killed=42..
item  2023-12-07  source=Example Wire
text     Half of Gaza's population is starving, a senior aid official said.
expect   no claim with  event=COERCE
