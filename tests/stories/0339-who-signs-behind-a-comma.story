# A line that ends with who says so: he speaks, and is not struck.
item  2025-03-02  source=Example Wire
text     Two soldiers killed in Tillaberi attack, army.
expect   claim  event=ASSAULT  killed=2  speaker=army
item  2025-03-02  source=Example Wire
text     Five dead as drone hits market in Omdurman, health ministry.
expect   claim  event=ASSAULT  killed=5  speaker=health ministry
item  2025-03-02  source=Example Wire
text     Bus ambushed on Bamenda road, 6 killed, governor.
expect   claim  event=ASSAULT  killed=6  speaker=governor
expect   no claim with  killed=1
item  2025-03-02  source=Example Wire
text     Clashes between protesters, police.
expect   claim  event=ASSAULT  actor=police
expect   no claim with  speaker=police
