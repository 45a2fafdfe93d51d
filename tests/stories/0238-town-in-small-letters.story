# Some agencies write the town of a dateline like any other name; a group and its short form are none.
item  2014-06-05  source=Example Wire
text     Bamako (AFP) - Two soldiers were killed when their vehicle hit a mine near Kidal on Tuesday.
expect   claim  killed=2  place=Kidal
expect   no claim with  place=Bamako

item  2014-06-05  source=Example Wire
text     Islamic State (IS) - The group has killed hundreds in Iraq.
expect   claim  event=ASSAULT  actor=Islamic State
