# Chronicles write the day between who did it and what was done.
item  2023-06-01  source=Example Wire
text     Suspected jihadists 24 May abducted four farmers near Torodi in Tillabery region.
text     Unidentified gunmen 9 May ambushed military convoy near Djibo, killing at least seven soldiers.
expect   claim  mode=abduct  aspect=happened  when=2023-05-24  kind=detained:incident
expect   claim  event=ASSAULT  aspect=happened  when=2023-05-09  killed=7..
expect   no claim with  aspect=hypothetical
