# "the capital" is that of the country told of; a quarter without its town lies in the town named before; a small
# namesake in another part of the world is left unknown.
item  1990-01-03  source=Example Wire
text     SAN SALVADOR, 3 JAN 90 -- GUERRILLAS ATTACKED POWER LINES IN THE CAPITAL ON TUESDAY, THE EL SALVADOR ARMY SAID. TWO BOMBS EXPLODED IN THE ESCALON NEIGHBORHOOD. TROOPS CLASHED WITH REBELS IN SAN RAMON. FIGHTING WENT ON IN SANTA ANA, IN CHALATENANGO AND IN USULUTAN.
expect   claim  event=ASSAULT  role=CAPITAL:scene  place=San Salvador
expect   claim  event=ASSAULT  role=ESCALON:scene  place=San Salvador
expect   no claim with  place=USA
