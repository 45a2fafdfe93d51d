# A group that no list knows is a party by its own name: it owns up, is called so, is held responsible.
item  2026-03-03  source=Example Wire
text     A convoy was attacked near Tillaberi on Monday. The attack was claimed by a group calling itself the Free Sahel Front.
expect   claim  event=ASSAULT  target=convoy  held=Front:claimed
expect   claim  event=ASSAULT  stance=concedes  again=yes

item  2026-03-03  source=Example Wire
text     Two engineers were kidnapped near Agadez on Monday. The kidnapping was carried out by fighters of the Free Sahel Front.
expect   claim  event=ASSAULT  target=engineers  held=Front:reported

item  2026-03-03  source=Example Wire
text     A bomb killed two people in Sabha on Monday. A group named the Desert Brigades said it was responsible.
expect   claim  event=ASSAULT  killed=2  held=Brigades:claimed
