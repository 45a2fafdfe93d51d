# "This action", "the action was carried out by": the deed told before, by the plainest of words.
item  2026-03-10  source=Example Wire
text     Three farmers were killed near Gao on Monday. The army attributed this action to JNIM.
expect   claim  event=ASSAULT  killed=3  held=MLIREB:accused
item  2026-03-10  source=Example Wire
text     A judge was murdered in Cali on Monday. The ELN assumed responsibility for the action.
expect   claim  event=ASSAULT  target=judge  held=COLREB:claimed
item  2026-03-10  source=Example Wire
text     The court carried out the action. The council took legal action against the cartel.
expect   no claim with  event=ASSAULT
