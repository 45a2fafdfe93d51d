# Posts of a hospital's morning: those who arrive are counted by what they are, not as people on the move.
item  2025-03-04  source=Example Post
text     Six martyrs and a number of wounded arrived at Nasser Hospital after the occupation bombed a tent in Khan Younis.
expect   claim  event=ASSAULT  killed=6
expect   claim  event=ASSAULT  actor=ISRMIL
item  2025-03-04  source=Example Post
text     The hospital in Rafah received 11 martyrs and 24 wounded from two raids.
expect   claim  event=ASSAULT  killed=11  injured=24
item  2025-03-04  source=Example Post
text     Nasser Hospital received eight bodies and 20 wounded after the raid.
expect   claim  event=OBSERVE  killed=8
item  2025-03-04  source=Example Post
text     The bodies of three martyrs were brought to Kamal Adwan Hospital.
expect   claim  event=OBSERVE  killed=3
expect   no claim with  event=ASSAULT
item  2025-03-04  source=Example Post
text     The martyrdom of a boy by the bullets of the occupation in Beita near Nablus.
expect   claim  event=ASSAULT  killed=1
# Who died when somewhere was struck in the sentence before.
item  2025-03-04  source=Example Post
text     Rockets hit Nikopol at night. A woman died. Two people were wounded.
expect   claim  event=ASSAULT  killed=1
expect   claim  event=ASSAULT  injured=2
# What a land is called is no news of who took it; an occupation of something is nobody.
item  2025-03-04  source=Example Post
text     Fighters targeted a post in the occupied Kfar Shuba hills.
expect   no claim with  event=CONTROL
item  2025-03-04  source=Example Post
text     Students ended the occupation of a building in Ramallah.
expect   no claim with  target=ISRMIL
