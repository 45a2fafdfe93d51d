# Alarms, deeds and wars tell nothing; a charity behind the comma does, and its day is not that of the deed.
item  2024-06-10  source=Example Post
text     #BREAKING: Heavy shelling reported in the Burri district this morning.
text     The conflict has claimed more than 220 lives since May 2023.
text     At least nine civilians were killed and 34 others wounded when shells fell on a camp near Omdurman, the medical charity Doctors Without Borders said in a statement on Monday.
text     The army did not respond to a request for comment.
text     SAF claims it retook Jabal Qarnub.
expect   claim  event=ASSAULT  mode=heavy-weapons  speaker=-  place=Burri
expect   claim  event=ASSAULT  killed=220..  speaker=-
expect   claim  event=ASSAULT  killed=9..  speaker=Doctors  when=-
expect   no claim with  event=REQUEST
expect   claim  event=CONTROL  mode=gains  speaker=SAF  place=Jabal  at=Jabal Qarnub:-
