# Salvos: where they were launched from is not where they came down; what is shot down is no attack with guns; tear gas is no chemical weapon.
item  2025-03-02  source=Example Wire
text     Russia launched 79 drones from Orel overnight; air defence units shot down 63.
expect   claim  event=ASSAULT  weapon=drone  mode=aerial  role=Orel:origin
expect   claim  event=ASSAULT  mode=heavy-weapons  target=63
expect   no claim with  role=Orel:scene
item  2025-03-02  source=Example Wire
text     RSF fighters overran Zamzam camp near El Fasher after a long assault, killing at least 100 people.
expect   claim  event=ASSAULT  killed=100..  role=Zamzam camp:scene
item  2024-11-05  source=Example Wire
text     Police fired live rounds and tear gas at protesters in Nampula.
expect   claim  event=ASSAULT  actor=Police
expect   no claim with  weapon=chemical
item  2024-03-08  source=Example Wire
text     Gunmen on motorcycles seized 287 pupils from a school in Kuriga.
expect   claim  event=ASSAULT  mode=abduct  target=287 pupils  place=Kuriga
expect   no claim with  event=CONTROL
item  2025-06-01  source=Example Wire
text     Drones hit more than 40 bombers at an airbase. MiG-29 fighters took off.
expect   no claim with  target=REB
expect   no claim with  actor=REB
