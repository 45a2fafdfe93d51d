# What a film or a game tells happened to nobody; markets and matches are no wars.
item  2025-03-02  source=Example Wire
text     The film follows a sniper who kills 40 men in the siege of Leningrad.
expect   no claim with  event=ASSAULT
item  2025-03-02  source=Example Wire
text     The video game lets players capture Kharkiv and bomb bridges.
expect   no claim with  event=ASSAULT
item  2025-03-02  source=Example Wire
text     We were bombarded with questions, the ambassador joked.
expect   no claim with  event=ASSAULT
item  2025-03-02  source=Example Wire
text     Traders fled to gold after the shares fell.
expect   no claim with  event=DISPLACE
