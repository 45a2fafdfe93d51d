# An attack near places, with nobody named who was there, and no ground gained.
item  2025-09-14  source=Example Wire
text     Russian forces attacked southeast of Siversk near Vyimka but did not advance.
expect   claim  event=ASSAULT  actor=RUSMIL  place=Siversk
expect   claim  event=CONTROL  aspect=negated
# A name that ends at the dash; a town that had fallen, or had not.
item  2025-09-14  source=Example Wire
text     Russia took Yampil - MoD.
expect   claim  event=CONTROL  mode=gains  actor=RUS
item  2025-09-15  source=Example Wire
text     Ukraine's army denied that the town of Yampil had fallen.
expect   claim  event=CONTROL  stance=denies  place=Yampil
# A district is nearer than its state; a label may stand behind a sign.
item  2025-09-15  source=Example Wire
text     The death toll from Friday's attack on Shiroro in Niger state rose to 21, officials said Monday.
expect   claim  event=ASSAULT  killed=21  place=Shiroro
item  2025-09-15  source=Example Wire
text     🔴 Shiroro: bandits kill 17, burn 30 houses.
expect   claim  event=ASSAULT  killed=17  place=Shiroro
expect   no claim with  speaker=Shiroro
# Crossings in headlines.
item  2025-09-14  source=Example Wire
text     Kerem Shalom crossing shut today.
expect   claim  event=ACCESS  mode=shut  place=Kerem Shalom crossing
item  2025-09-14  source=Example Wire
text     The Kerem Shalom and Zikim crossings remained closed on Sunday.
expect   claim  event=ACCESS  mode=shut  place=Kerem Shalom crossing
expect   claim  event=ACCESS  mode=shut  place=Zikim crossing
