# "We" and "our units" are those of the front whose radio it is, and so are the guerrillas on it.
item  1989-11-20
text     CLANDESTINE, 12 NOV 89 (RADIO VENCEREMOS) -- [TEXT] WE ATTACKED A BRIDGE IN USULUTAN. OUR UNITS ATTACKED TWO POWER STATIONS.
expect   claim  event=ASSAULT  actor=SLVREB  target=BRIDGE
expect   claim  event=ASSAULT  actor=SLVREB  target=POWER STATIONS
item  1989-11-20
text     CLANDESTINE, 12 NOV 89 (RADIO VENCEREMOS) -- [TEXT] GUERRILLA UNITS BURNED A POWER STATION IN SOYAPANGO.
expect   claim  event=ASSAULT  actor=Farabundo Marti  target=POWER STATION
# Or of who wrote it, where that is said.
item  1989-11-20
text     SAN SALVADOR, 12 NOV 89 (RADIO CADENA YSKL) -- [COMMUNIQUE] [FARABUNDO MARTI NATIONAL LIBERATION FRONT] [TEXT] OUR UNITS BURNED A POWER STATION IN USULUTAN.
expect   claim  event=ASSAULT  actor=SLVREB  target=POWER STATION
# An author nobody knows is not the radio's side.
item  1989-11-20
text     CLANDESTINE, 12 NOV 89 (RADIO VENCEREMOS) -- [COMMUNIQUE] [PEASANT UNITY MOVEMENT] [TEXT] WE BURNED A BUS IN USULUTAN.
expect   no claim with  actor=SLVREB
