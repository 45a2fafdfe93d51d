# Numbers of lines count nobody; cumulative figures are no incidents, headings no claims; WHO in capitals is a body;
# a clock says nothing; those shot dead shot nobody.
item  2024-10-01  source=Example Wire
text     1. Airstrike in Sidon: 45 killed.
text     2. 09:40 - Drone strike on a car in Goma: 1 killed.
text     3. 22:00 - The army announces raids near Bukavu.
text     Total: 95 killed, 172 wounded.
expect   claim  killed=45  place=Sidon
expect   claim  killed=1  place=Goma
expect   no claim with  killed=2
expect   no claim with  speaker=22:00
expect   claim  killed=95  kind=killed:running-total

item  2025-11-03  source=Example Wire
text     Fighting goes on around Nyala.
text     HUMANITARIAN ACCESS
text     WHO condemned the attack on the hospital in Nyala. 27 IDPs were killed when a drone hit a gathering site in Goma.
text     CASUALTIES (cumulative since 15 April 2023): 150,000 killed; 12.9 million displaced.
expect   no claim with  event=ACCESS
expect   claim  event=ACCUSE  actor=World Health Organization
expect   claim  event=ASSAULT  killed=27
expect   claim  killed=150000  kind=killed:running-total
expect   claim  displaced=12900000  kind=displaced:running-total
expect   no claim with  kind=displaced:flow

item  2023-10-30
text     4 Palestinians shot dead in raid on camp, health ministry says.
expect   claim  event=ASSAULT  killed=4  actor=-
