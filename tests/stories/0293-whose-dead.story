# A disease's dead are not those of the attack told of beside it.
item  2025-02-11  source=test  lang=en
text     Cholera has killed 58 people in Kosti after an RSF drone attack cut power to the water plant, the ministry of health said.
expect   claim  event=ASSAULT  mode=aerial  actor=SDNREB
expect   no claim with  killed=58

# Whoever is counted among the dead says nothing.
item  2025-03-10  source=test  lang=en
text     16 soldiers killed, 4 gunmen dead, SOHR says.
expect   claim  event=ASSAULT  killed=16  speaker=SOHR
expect   no claim with  speaker=gunmen

# "And two drivers shot": they are shot like those before them.
item  2023-09-01  source=test  lang=en
text     Aid trucks were looted and two drivers shot on the road from Bor to Pibor.
expect   claim  event=ASSAULT  mode=firearms  target=two drivers
expect   no claim with  actor=two drivers

item  2025-06-17  source=test  lang=en
text     Witnesses said tanks fired two shells at the crowd in Khan Younis.
expect   claim  event=ASSAULT  actor=tanks  target=the crowd
