# What was denied, and what is only planned.
item  2018-07-02  source=Example Wire
text     The army did not enter the town of Tafas on Sunday.
text     Russian Foreign Minister Sergei Lavrov will meet his Jordanian counterpart in Moscow on Wednesday.
expect   no claim with  event=CONTROL  aspect=happened
expect   claim  aspect=planned  actor=Lavrov  place=Moscow
