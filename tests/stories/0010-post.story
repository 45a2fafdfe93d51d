# A post: hashtags are words, and its poster's words its own.
item  2018-06-27
text     Heavy shelling on #Nawa since this morning, 3 civilians killed. #Daraa
expect   claim  event=ASSAULT  killed=3
expect   claim  event=ASSAULT  place=Nawa
