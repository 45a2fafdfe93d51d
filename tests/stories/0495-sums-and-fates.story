# "A total of 23" of one strike is no running total; the day since which others are summed up is not that of these.
item  2026-04-12  source=Example Wire
text     A total of 23 people, including 7 children and 4 women, have died in Tuesday's strike on Kharkiv.
expect   claim  event=ASSAULT  killed=23  kind=killed:incident  when=2026-04-07
item  2026-04-12  source=Example Wire
text     Israeli attacks have killed 52 Palestinians across Gaza on Sunday, bringing the total since Oct. 7 to 65,000.
expect   claim  event=ASSAULT  killed=52
expect   no claim with  killed=52  when=2025-10-07
# Who lost their lives are dead; bodies that are pulled out help nobody; three captured are men, and no towns.
item  2026-04-12  source=Example Wire
text     At least ten people, six of them from the same household, lost their lives when a shell slammed into a home in Nyala.
expect   claim  event=ASSAULT  killed=10..  place=Nyala
item  2026-04-12  source=Example Wire
text     Kyiv attack: 25 dead, 134 hurt. 8 people still missing, another 3 bodies pulled out at night.
expect   claim  event=OBSERVE  target=3 bodies
expect   no claim with  event=AID
item  2026-04-12  source=Example Wire
text     Army: 40 terrorists killed, 3 captured, 12 motorbikes destroyed near Gao.
expect   claim  killed=40  detained=3
expect   no claim with  event=CONTROL
# As soldiers write it.
item  2026-04-12  source=Example Wire
text     Ambush near Gao: 4 FAMa KIA, 2 Russians WIA.
expect   claim  event=ASSAULT  killed=4  injured=2  place=Gao
