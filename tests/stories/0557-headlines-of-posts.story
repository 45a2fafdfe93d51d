item  2025-10-04  source=Example Wire
text     17-year-old shot dead by soldiers at checkpoint in Hebron.
expect   claim  event=ASSAULT  actor=ISRMIL  target=PSECVL  killed=1  place=Hebron
item  2025-10-04  source=Example Wire
text     11 bodies recovered from under rubble in Gaza City.
expect   claim  event=OBSERVE  mode=bodies  killed=11
# Who is under attack does not attack.
item  2025-10-04  source=Example Wire
text     Kharkiv is under drone attack.
expect   claim  event=ASSAULT  mode=aerial  place=Kharkiv
expect   no claim with  actor=UKR
# What is dropped near peacekeepers is no help, and ammunition is no town.
item  2025-10-04  source=Example Wire
text     UNIFIL: Israeli drone dropped grenade near peacekeepers in Kfar Kila, no injuries.
expect   claim  event=ASSAULT  actor=ISRMIL  place=Kfar Kila
expect   no claim with  event=AID
item  2025-10-04  source=Example Wire
text     Lebanese Army seized ammo in Majdal Zoun.
expect   no claim with  event=CONTROL
# A crossing known by its whole name is not the town across the border; "to reopen Monday" is the coming one.
item  2025-10-04  source=Example Wire
text     Rafah crossing to reopen Monday for travellers, Egypt source says.
expect   claim  event=ACCESS  mode=open  aspect=planned  when=2025-10-06  place=Rafah crossing
item  2025-10-04  source=Example Wire
text     Egypt shuts Rafah crossing.
expect   claim  event=ACCESS  mode=shut  actor=EGY  place=Rafah crossing
