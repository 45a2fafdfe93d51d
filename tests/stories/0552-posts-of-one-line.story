# What posts say with few words.
item  2025-05-12  source=Example Wire
text     A martyr and injuries in a raid on the town of Deir Seryan.
expect   claim  event=ASSAULT  killed=1  place=Deir Seryan
item  2025-05-12  source=Example Wire
text     Terrorists attacked a checkpost in Bannu; 2 policemen martyred, 4 terrorists sent to hell.
expect   claim  event=ASSAULT  killed=4  target=PAKREB
item  2025-05-12  source=Example Wire
text     ISPR: 9 khwarij killed in two separate operations in North Waziristan and Lakki Marwat.
expect   claim  event=ASSAULT  killed=9  target=PAKREB
item  2025-05-12  source=Example Wire
text     The Houthis sank the Eternity C in the Red Sea on Wednesday.
expect   claim  event=ASSAULT  actor=YEMREB  when=2025-05-07
item  2025-05-12  source=Example Wire
text     Water pumping station in Al-Hasakah out of service for 3rd day; 1 million people without drinking water.
expect   claim  event=ACCESS  mode=shut  place=Hasakah
# Who is flown out to be healed has not fled.
item  2025-05-12  source=Example Wire
text     WHO: 41 patients, including 18 children, were medically evacuated from Gaza to Jordan on Tuesday.
expect   claim  event=AID  mode=medical
expect   no claim with  event=DISPLACE
