# Who denies a convoy its way does not speak of it.
item  2025-09-03  source=Example Wire
text     OCHA: Between 25 and 31 August, Israeli authorities denied 8 of 22 planned humanitarian movements in Gaza.
expect   claim  event=ACCESS  mode=blocked  speaker=IGOUNO
expect   no claim with  speaker=ISRGOV
# A place told within the claim is nearer than the country; they who were taken are freed.
item  2025-09-03  source=Example Wire
text     In Burkina Faso, around 40 women were abducted while fetching firewood outside Arbinda on 1 September. They were freed four days later.
expect   claim  event=ASSAULT  mode=abduct  place=Aribinda  when=2025-09-01
expect   claim  event=RETREAT  mode=release
item  2025-09-03  source=Example Wire
text     Fighting around Uvira pushed some 30,000 people into Burundi in a week, UNHCR said.
expect   claim  event=DISPLACE  mode=flee  role=Burundi:destination
item  2025-09-03  source=Example Wire
text     The authorities shut 40 schools in Menaka after threats by ISSP.
expect   claim  event=ACCESS  mode=shut  actor=MLIGOV
expect   no claim with  event=DISPLACE
item  2025-09-03  source=Example Wire
text     JNIM imposed a blockade on Kayes and Nioro.
expect   claim  event=COERCE  mode=restrict  actor=MLIREB
item  2025-09-03  source=Example Wire
text     Truce violated in Suwayda: 4 breaches in 24h.
expect   claim  event=ASSAULT  place=Suwayda
