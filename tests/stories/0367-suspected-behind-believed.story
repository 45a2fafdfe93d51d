# Those whom somebody suspects, holds to be behind it, or thinks may be: accused of what was told before.
item  2026-03-10  source=Example Wire
text     Three farmers were killed near Gao on Monday. The authorities suspect JNIM.
expect   claim  event=ASSAULT  killed=3  held=MLIREB:accused
item  2026-03-10  source=Example Wire
text     Three farmers were killed near Gao on Monday. The governor says JNIM is behind the crime.
expect   claim  event=ASSAULT  killed=3  held=MLIREB:accused
item  2026-03-10  source=Example Wire
text     A judge was murdered in Cali on Monday. According to police, the ELN could be behind the murder.
expect   claim  event=ASSAULT  target=judge  held=COLREB:accused
item  2026-03-10  source=Example Wire
text     A judge was murdered in Cali on Monday. The ELN is thought to be responsible.
expect   claim  event=ASSAULT  target=judge  held=COLREB:accused
item  2026-03-10  source=Example Wire
text     A judge was murdered in Cali on Monday. The attackers are believed to be members of the ELN.
expect   claim  event=ASSAULT  target=judge  held=COLREB:accused
item  2026-03-10  source=Example Wire
text     A bank in Cali was bombed on Monday. The press blamed it on the Medellin Cartel.
expect   claim  event=ASSAULT  target=bank  held=COLCRM:accused
item  2026-03-10  source=Example Wire
text     A bomb wounded two guards in Bamako on Monday. The mayor accused JNIM of being behind the attack.
expect   claim  event=ASSAULT  injured=2  held=MLIREB:accused
expect   no claim with  event=ASSAULT  actor=mayor
