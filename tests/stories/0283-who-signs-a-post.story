# Who stands behind a dash speaks, whatever the tree made of him; a place before a colon does not.
item  2025-07-15  source=Example Wire
text     Two soldiers killed in clashes with M23 - army spokesman
expect   claim  event=ASSAULT  killed=2  speaker=army spokesman
expect   no claim with  speaker=M23
item  2025-07-15  source=Example Wire
text     Mali arrests two generals over alleged coup plot – security minister Daoud Aly Mohammedine
expect   claim  event=COERCE  speaker=Daoud Aly Mohammedine
item  2025-07-15  source=Example Wire
text     Burkina Faso: JNIM claims attack on army post in Diapaga, says it killed 33 soldiers.
expect   no claim with  speaker=Burkina Faso
item  2025-07-15  source=Example Wire
text     Gunmen took 24 worshippers from a mosque in Zamfara.
expect   claim  event=ASSAULT  mode=abduct  target=24 worshippers  place=Zamfara
item  2025-07-15  source=Example Wire
text     The first 1,050 refugees have entered Armenia.
expect   claim  event=DISPLACE  role=Armenia:destination
