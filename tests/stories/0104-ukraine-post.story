# A post in the first person, hashtags for places.
item  2022-03-08
text     Still no water in #Mariupol. They are shelling our street again, my neighbour was killed this morning.
expect   claim  event=ASSAULT  mode=heavy-weapons
expect   claim  event=ASSAULT  killed=1
