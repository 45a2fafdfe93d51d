# A number before a noun that is made dead counts the dead; death is what people were hacked to; a crew is several, and a calibre counts nothing.
item  2025-05-04  source=Example Wire
text     3 shot dead in Jiribam
expect   claim  event=ASSAULT  mode=firearms  killed=3  place=Jiribam
item  2025-05-04  source=Example Wire
text     Militia fighters hacked to death 51 displaced people at a camp in Ituri.
expect   claim  event=ASSAULT  killed=51  target=51 displaced people
expect   no claim with  event=DISPLACE  displaced=51
item  2025-05-04  source=Example Wire
text     We hit a tank with a Yassin 105 shell near Khan Younis and killed its crew, the brigade said.
expect   claim  event=ASSAULT  target=crew
expect   no claim with  killed=1
expect   no claim with  munitions=105
item  2025-05-04  source=Example Wire
text     Mayor of Chilpancingo beheaded six days after taking office, prosecutors confirm.
expect   claim  event=ASSAULT  killed=1
