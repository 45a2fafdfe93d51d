# Claimed by a group.
item  2024-09-17  source=Example Wire
text     Gunmen attacked a gendarmerie training school in Bamako before dawn on Tuesday. The al-Qaeda affiliate JNIM claimed responsibility.
expect   claim  event=ASSAULT  actor=Gunmen  place=Bamako  when=2024-09-17
