# Shot dead by somebody in a headline; driven out of a village; rows of towns before the word for them.
item  2025-08-14  source=Example Wire
text     One Palestinian shot dead by settlers in Beita on Friday.
expect   claim  event=ASSAULT  mode=firearms  actor=settlers  target=One Palestinian  killed=1
item  2025-08-14  source=Example Wire
text     Two farmers shot dead by gunmen in Jos.
expect   claim  event=ASSAULT  actor=gunmen  target=Two farmers  killed=2
item  2025-08-14  source=Example Wire
text     Ukrainian troops pushed the Russians out of Robotyne.
expect   claim  event=CONTROL  mode=gains  actor=UKRMIL  target=the Russians  place=Robotyne
expect   no claim with  event=DISPLACE
item  2025-08-14  source=Example Wire
text     Israeli troops entered Al-Shifa hospital on Wednesday.
expect   claim  event=CONTROL  mode=gains  actor=ISRMIL  place=Shifa
item  2025-06-03  source=Example Wire
text     Some 46,742 people were displaced from An Nahud and Al Khiwai towns of West Kordofan.
expect   claim  event=DISPLACE  displaced=46742  role=An Nahud:origin  role=Al Khiwai:origin
item  2025-06-03  source=Example Wire
text     The siege of El Fasher goes on: 63 dead of hunger in one week.
expect   no claim with  killed=63
