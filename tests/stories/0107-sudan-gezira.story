# Massacre as a noun, with doer and place.
item  2024-10-26  source=Example Wire
text     A doctors' union accused the Rapid Support Forces of killing at least 124 people in an attack on the village of Al-Sireha in Gezira state.
expect   claim  event=ACCUSE  actor=union  target=Rapid Support Forces
expect   claim  event=ASSAULT  killed=124..  place=Sireha  speaker=union
