# "The commando" is that of the group named just before.
item  1989-11-20  source=Example Wire
text     Three guards were killed on Sunday when an FMLN commando attacked the town hall of San Pedro. The commando also burned two vehicles.
expect   claim  event=ASSAULT  mode=destroy  actor=SLVREB  target=vehicles
# A flag left where the bomb went off says whose it may have been.
item  2026-03-10  source=Example Wire
text     A bomb damaged a bank in Goma on Sunday. Near the bank, police found a flag of the M23.
expect   claim  event=ASSAULT  target=bank  held=M23:accused
# Hired gunmen do what those do at whose service they are.
item  2026-03-10  source=Example Wire
text     A judge was murdered in Culiacan on Sunday by hired gunmen at the service of the Sinaloa Cartel.
expect   claim  event=ASSAULT  actor=Sinaloa Cartel  target=judge
