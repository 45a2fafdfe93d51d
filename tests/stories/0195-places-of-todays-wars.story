# Crossings, camps, hospitals and villages that news of war names; the whole name of a site, not the town in it.
item  2024-05-06  source=Example Post
text     The Kerem Shalom crossing was shut on Monday, the UN said.
text     Gunmen shot dead eleven people at the Nabulsi roundabout on Saturday, medics said.
text     Shells hit Al-Shifa Hospital on Sunday, killing four patients, doctors said.
expect   claim  event=ACCESS  mode=shut  at=Kerem Shalom:31.22,34.27
expect   claim  event=ASSAULT  at=Nabulsi roundabout:31.50,34.42
expect   claim  event=ASSAULT  at=Al-Shifa Hospital:31.52,34.44
item  2024-05-06  source=Example Post
text     At least 60,000 people fled Zamzam camp for Tawila on Sunday, the migration agency said.
expect   claim  event=DISPLACE  mode=flee  at=Zamzam:13.49,25.32
item  2024-05-06  source=Example Post
text     Israeli warplanes bombed Qana in southern Lebanon on Sunday, killing three people.
expect   claim  event=ASSAULT  at=Qana:33.21,35.30
item  2024-05-06  source=Example Post
text     Insurgents attacked Palma in Mozambique on Friday, killing six villagers.
expect   claim  event=ASSAULT  at=Palma:-10.78,40.47
item  2024-05-06  source=Example Post
text     Israeli authorities closed the Kerem Shalom crossing on Sunday, the UN said.
text     The Zikim crossing remained closed, officials said.
expect   claim  event=ACCESS  mode=shut  actor=Israeli  at=Kerem Shalom:31.22,34.27
expect   claim  event=ACCESS  mode=shut  at=Zikim:31.60,34.50
item  2024-05-06  source=Example Post
text     Authorities reopened the Ibrahim Khalil border crossing on Sunday.
expect   claim  event=ACCESS  mode=open  at=Ibrahim Khalil:37.14,42.56
