# "The Red Cross attack" struck the Red Cross.
item  2026-03-10  source=Example Wire
text     The minister condemned the Red Cross attack. Five people died in the UNICEF bombing in Port-au-Prince on Monday.
expect   claim  event=ASSAULT  target=Cross
expect   no claim with  event=ASSAULT  actor=Cross
expect   no claim with  event=ASSAULT  actor=UNICEF
