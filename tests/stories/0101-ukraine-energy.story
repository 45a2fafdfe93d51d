# Facilities are counted, not people; the operator speaks.
item  2024-11-18  source=Example Wire
text     Ukraine's grid operator said Russian strikes had damaged three power stations in the Lviv region. No casualties were reported.
expect   claim  event=ASSAULT  actor=RUS  facilities=3  speaker=operator
expect   claim  event=ASSAULT  place=Lviv
