# What flies bombs, though nothing stands behind the verb.
item  2025-05-02  source=Example Wire
text     Israeli jets bombed close to the presidential palace in Damascus at dawn.
expect   claim  event=ASSAULT  actor=Israeli jets
expect   no claim with  target=Israeli jets
# Since then: what happened on that day is over, and what it led to goes on.
item  2024-05-28  source=Example Wire
text     The Rafah crossing with Egypt has remained closed since Israeli forces seized its Palestinian side on 7 May.
expect   claim  event=CONTROL  actor=Israeli forces  when=2024-05-07..2024-05-07
expect   claim  event=ACCESS  mode=shut
# Attacks that are beaten back.
item  2022-11-11  source=Example Wire
text     Ukrainian defenders repelled enemy attacks near Maiorsk.
expect   claim  event=ASSAULT  target=Ukrainian defenders  place=Maiorsk
# People are deported from the land of whoever deports them.
item  2024-03-21  source=Example Wire
text     Armed gangs attacked Port-au-Prince on Monday, killing at least a dozen people.\nThe Dominican Republic deported 1,500 Haitians last week.
expect   claim  event=COERCE  actor=The Dominican Republic
expect   no claim with  event=COERCE  place=Port-au-Prince
# Homes are searched, suspects hunted, mercenaries sent; forces make a retreat.
item  2023-10-19  source=Example Wire
text     Soldiers go from house to house in Debre Elias, searching for young men.
expect   claim  event=COERCE  actor=Soldiers
item  2020-09-28  source=Example Wire
text     Turkey has transferred some 4,000 mercenaries from northern Syria to Azerbaijan.
expect   claim  event=MOBILIZE  actor=Turkey
item  2025-06-24  source=Example Wire
text     Al-Shabaab took Moqokori. The ministry said its forces had made a tactical retreat.
expect   claim  event=RETREAT  actor=its forces
item  2024-03-21  source=Example Wire
text     WFP provided 269,000 hot meals to displaced people in Port-au-Prince.
expect   claim  event=AID  actor=WFP  target=displaced people
