# An hour goes on with its day, and says nothing of how many they were.
item  2024-10-03  source=Example Wire
text     Gunmen attacked a bus at around 8 p.m. Saturday, killing six.
expect   claim  event=ASSAULT  actor=Gunmen  target=bus  killed=6  when=2024-09-28
item  2024-10-03  source=Example Wire
text     At 5 a.m. Russian forces struck Kharkiv with two guided bombs, wounding eight people.
expect   claim  event=ASSAULT  actor=Russian forces  injured=8  place=Kharkiv
expect   no claim with  actor=a.m.
