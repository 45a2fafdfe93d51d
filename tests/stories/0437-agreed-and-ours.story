# An agreement told of in the past was made last Saturday; a truce "from Saturday" is still to come.
item  2026-02-02  source=Example Wire
text     Pakistan and Afghanistan agreed to an immediate ceasefire on Sunday.
expect   claim  event=AGREE  when=2026-02-01  aspect=happened
item  2026-02-02  source=Example Wire
text     The two sides agreed on a ceasefire from Saturday.
expect   claim  event=AGREE  when=2026-02-07
item  2026-02-02  source=Example Wire
text     They agreed to hold talks on Saturday.
expect   claim  event=AGREE  when=2026-02-07  aspect=planned
# A land beside a group is a party of its own; "our troops" are the speaker's.
item  2026-02-02  source=Example Wire
text     DR Congo and M23 rebels will hold talks in Doha.
expect   claim  event=CONSULT  actor=DR Congo
item  2026-02-02  source=Example Wire
text     IDF: Our troops killed four militants in Khan Younis.
expect   claim  event=ASSAULT  killed=4  actor=ISRMIL
item  2026-02-02  source=Example Wire
text     The Houthi spokesman Yahya Saree said: "Our armed forces struck Ben Gurion airport with a missile."
expect   claim  event=ASSAULT  actor=YEMREB
