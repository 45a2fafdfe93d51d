# Who is among the bodies is a part of them; those abducted were found dead; whom a mass grave holds is dead.
item  2024-08-14  source=Example Wire
text     The rescuers recovered 19 bodies from the rubble of a school in Gaza City, among them four women and seven children.
expect   claim  event=OBSERVE  mode=bodies  killed=19  killed=4  killed=7
item  2024-08-14  source=Example Wire
text     Residents said more than 100 people were buried in a mass grave near Dobrovka after an RSF attack on 5 June.
expect   claim  event=OBSERVE  mode=bodies  killed=100..
item  2024-08-14  source=Example Wire
text     The bodies of three aid workers abducted last month were found on the road to Maiduguri on Friday.
expect   claim  event=OBSERVE  mode=bodies  killed=3  when=2024-08-09
expect   no claim with  detained=3
item  2025-06-10  source=Example Wire
text     A family of seven, including four children, was wiped out in a strike on Nuseirat.
expect   claim  event=ASSAULT  killed=7  killed=4  place=Nuseirat camp
# Out on bail is let go; who holds the outskirts holds them; up to 60 missing; cut off from aid; arrivals.
item  2024-08-14  source=Example Wire
text     A journalist for Radio Ergo was released on bail on Sunday after 11 days in detention in Mogadishu, his editor said.
expect   claim  event=RETREAT  mode=release  target=journalist  when=2024-08-11
item  2024-08-14  source=Example Wire
text     Government forces recaptured the town of Sinja but RSF units still hold its eastern outskirts, witnesses said.
expect   claim  event=CONTROL  mode=gains  actor=Government forces
expect   claim  event=CONTROL  mode=holds  actor=RSF
item  2025-06-10  source=Example Wire
text     Jihadists killed at least 40 farmers in Borno state, and up to 60 are still missing.
expect   claim  event=ASSAULT  killed=40..  missing=..60
item  2025-06-10  source=Example Wire
text     More than 300,000 people in the besieged town of Kadugli have been cut off from aid since January.
expect   claim  event=COERCE  mode=restrict  besieged=300000..  kind=besieged:stock
item  2025-06-10  source=Example Wire
text     On Tuesday 850 people crossed into Chad, bringing to 68,000 the number of arrivals since April.
expect   claim  event=DISPLACE  displaced=850  displaced=68000  role=Chad:destination
item  2025-06-10  source=Example Wire
text     The governor of Belgorod said 10,000 residents had been evacuated from border villages since Monday.
expect   claim  event=DISPLACE  mode=evacuate  displaced=10000  speaker=governor
