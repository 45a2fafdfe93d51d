# Whoever stands behind a list of places, right before a verb, does it; nobody shelled the government forces.
item  2024-12-01  source=Example Wire
text     Rebels shelled Nubl, Zahra and government forces bombed Saraqib on Saturday.
text     Jets hit Idlib and Ariha and rebels fired rockets at Hama.
expect   claim  mode=heavy-weapons  actor=Rebels  place=Nubl
expect   claim  mode=aerial  actor=government forces  place=Saraqib
expect   claim  mode=heavy-weapons  actor=rebels  place=Hama
expect   no claim with  target=government forces
expect   no claim with  target=rebels
