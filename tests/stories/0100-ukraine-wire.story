# A wire lead: compound subject, drones, a part of the toll.
item  2024-04-12  source=Example Wire
text     KHARKIV, April 12 (Example) - Russian drones and missiles struck Kharkiv overnight, killing at least five people, including two children, and wounding 18, the regional governor said on Friday.
expect   claim  event=ASSAULT  mode=aerial  killed=5..  injured=18  place=Kharkiv  speaker=governor
expect   claim  event=ASSAULT  actor=RUS
