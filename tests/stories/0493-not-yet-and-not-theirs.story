# What something waits for has not come; "the 98th since" is no day of the deed.
item  2026-04-05  source=Example Wire
text     Burhan rejected the truce and said the war would end only when the militia surrendered.
expect   claim  event=RETREAT  aspect=planned
expect   no claim with  event=RETREAT  aspect=happened
item  2026-04-05  source=Example Wire
text     A Palestinian prisoner died in Israeli custody, the 98th since October 2023, rights groups said.
expect   no claim with  when=2023-10-01
# Whom an army abroad hits is not by that of its own people.
item  2026-04-05  source=Example Wire
text     The US military said it killed four men in a strike on an alleged drug boat in the Caribbean.
expect   claim  event=ASSAULT  killed=4  actor=USAMIL
expect   no claim with  target=USACVL
item  2026-04-05  source=Example Wire
text     Israeli troops shot dead an Israeli man in Haifa.
expect   claim  event=ASSAULT  killed=1  target=ISRCVL
# Sabra is a quarter of Gaza, too.
item  2026-04-05  source=Example Wire
text     Clan gunmen and Hamas police fought in Sabra; 27 people were killed.
expect   claim  event=ASSAULT  killed=27  place=PSE
