# An air raid on a village; the junta is the state.
item  2023-04-11  source=Example Wire
text     A military jet bombed a gathering in Pazigyi village in Sagaing region on Tuesday, killing about 100 people including children, residents said.
text     The junta confirmed that it had carried out the attack.
expect   claim  event=ASSAULT  mode=aerial  killed=100  place=Pazigyi  speaker=residents
expect   claim  event=ASSAULT  speaker=junta
