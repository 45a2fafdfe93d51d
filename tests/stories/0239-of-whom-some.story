# Figures of long reports: between so many and so many, those of whom some were killed, days of mourning, men lost.
item  2023-10-05  source=Example Wire
text     Of the 39 children, 14 were killed and 9 maimed.
expect   claim  killed=14
expect   no claim with  killed=39

item  2017-03-25  source=Example Wire
text     Between 38 and 61 civilians, including up to 13 children, died in an alleged Coalition airstrike on a building in Mosul.
expect   claim  event=ASSAULT  killed=38..61  place=Mosul

item  2023-10-05  source=Example Wire
text     Militants ambushed a patrol near Tassia, killing at least 20 soldiers; the army declared three days of mourning.
text     Ten days of shelling killed 45 people in Nyala.
expect   claim  killed=20..  kind=killed:incident
expect   claim  killed=45  kind=killed:running-total

item  2023-10-05  source=Example Wire
text     Azerbaijan lost 2,783 soldiers in the war, its defence ministry said.
expect   claim  event=ASSAULT  killed=2783  kind=killed:running-total  actor=-  speaker=ministry
