# Who cannot go home is still displaced; citizens taken back return; hostages rescued are released; trucks of food arrive.
item  2025-08-03  source=Example Wire
text     Eritrean troops withdrew from Irob, but 50,000 people cannot go home because of mines.
expect   claim  event=DISPLACE  mode=return  aspect=negated  displaced=50000  kind=displaced:stock
item  2025-08-03  source=Example Wire
text     Iraq took back 800 of its citizens from Al-Hol camp.
expect   claim  event=DISPLACE  mode=return  actor=Iraq  role=Al-Hol camp:origin
expect   no claim with  event=CONTROL
item  2025-08-03  source=Example Wire
text     At the Nasib crossing, 2,200 Syrians returned on Friday alone.
expect   claim  event=DISPLACE  mode=return  returned=2200  place=Nasib
item  2025-08-03  source=Example Wire
text     Kidnappers released 38 villagers of Banga after killing 35 others.
expect   claim  event=RETREAT  mode=release  actor=Kidnappers  target=38 villagers
expect   claim  event=ASSAULT  killed=35
item  2025-08-03  source=Example Wire
text     Officials said 12 hostages were rescued by the army in Borno.
expect   claim  event=RETREAT  mode=release  actor=army  target=12 hostages  speaker=Officials
item  2025-08-03  source=Example Wire
text     Food convoys reached Kadugli in July for the first time since October.
expect   claim  event=ACCESS  mode=allowed  role=Kadugli:destination
item  2025-08-03  source=Example Wire
text     No fewer than 22 aid seekers were shot dead near Zikim on Saturday, and 60 were wounded, hospitals reported.
expect   claim  event=ASSAULT  killed=22..  injured=60  when=2025-08-02
item  2025-08-03  source=Example Wire
text     Libya's coast guard turned back a boat with 80 migrants, firing shots in the air.
expect   no claim with  mode=aerial
item  2025-08-03  source=Example Wire
text     The commission verified the forced transfer of 1,200 children from Kherson to Crimea.
expect   claim  event=COERCE  mode=deport  target=1,200 children
# Who has gone home has returned; what has been since is not that; a month is no march.
item  2025-06-02  source=Example Wire
text     Turkey's president said 500,000 Syrians have gone home since December.
expect   claim  event=DISPLACE  mode=return  returned=500000
expect   no claim with  displaced=500000
item  2025-06-02  source=Example Wire
text     Landmines have killed or maimed 1,000 Syrians since Assad fell.
expect   claim  event=ASSAULT  casualties=1000
expect   no claim with  target=Assad
item  2025-06-02  source=Example Wire
text     Haitian police retook the hospital of Mirebalais. Gangs had held it since March.
expect   no claim with  event=PROTEST
