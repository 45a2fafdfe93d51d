# What an enemy lost is its dead and wounded.
item  2025-03-04  source=Example Post
text     The enemy's losses amounted to 410 people on the Kupiansk axis, the General Staff said.
expect   claim  event=ASSAULT  target=The enemy  casualties=410
item  2025-03-04  source=Example Post
text     Russia lost 1,200 troops over the past day, Ukraine's General Staff said.
expect   claim  event=ASSAULT  casualties=1200  kind=casualties:running-total
# A list by places: each line is of its own, in one paragraph, too.
item  2025-03-04  source=Example Post
text     Donetsk region: 3 killed, 10 wounded over the day. Kherson region: 1 killed, 8 wounded.
expect   claim  event=ASSAULT  killed=3  place=Donetsk
expect   claim  event=ASSAULT  killed=1  place=Kherson
expect   no claim with  killed=1  place=Donetsk
item  2025-03-04  source=Example Post
text     Donetsk: 3 killed. Kherson: 1 killed, 8 wounded. Kharkiv: two people wounded by a drone.
expect   claim  event=ASSAULT  killed=1  place=Kherson
expect   claim  event=ASSAULT  injured=2  place=Kharkiv
item  2025-03-04  source=Example Post
text     Sumy region – one killed and two wounded. Kharkiv region – three wounded.
expect   claim  event=ASSAULT  injured=3  place=Kharkiv
# One victim may be a part of those counted.
item  2025-03-04  source=Example Wire
text     The attack on Pokrovsk killed 1 and injured 4, including a child.
expect   claim  event=ASSAULT  killed=1  injured=4  part=injured:child
# Subjects torn apart by the tree are one row; who is counted in a town has done nothing.
item  2025-03-04  source=Example Wire
text     A six-year-old girl, her mother and two brothers died when a missile hit their home in Dnipro.
expect   claim  event=ASSAULT  sum=killed:4
item  2025-03-04  source=Example Wire
text     A couple and their three children were killed in the strike on Rafah.
expect   claim  event=ASSAULT  sum=killed:5
item  2025-03-04  source=Example Wire
text     Six Palestinians were shot dead by Israeli forces, two in Jenin, three in Tulkarm and one in Nablus.
expect   claim  event=ASSAULT  killed=6  actor=Israeli forces
expect   no claim with  actor=two
# The dead under one building are those of one happening.
item  2025-03-04  source=Example Wire
text     More bodies were pulled from the rubble in Dnipro on Tuesday, taking the toll to 45, including six children; 20 people are still missing.
expect   claim  killed=45  kind=killed:incident  part=killed:child
