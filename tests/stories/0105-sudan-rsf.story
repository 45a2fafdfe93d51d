# A paramilitary group by its short name; a siege and a camp.
item  2024-05-27  source=Example Wire
text     The RSF shelled the Abu Shouk camp for displaced people in El Fasher on Monday, killing 12 civilians, local activists said.
text     The army said it had repelled an attack by the Rapid Support Forces on the city.
expect   claim  event=ASSAULT  mode=heavy-weapons  actor=RSF  killed=12  place=El Fasher  speaker=activists  when=2024-05-27
expect   claim  event=ASSAULT  actor=Rapid Support Forces  speaker=The army
