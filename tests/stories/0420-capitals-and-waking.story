# A short headline in capitals with a verb is no heading; "Houthis" is a name whatever the tagger said; ";" parts two headlines;
# the US base in Jordan lies in Jordan; settlers in the West Bank are not of the land they settle in.
item  2024-03-14  source=Example Wire
text     TALIBAN FIGHTERS SEIZE KUNDUZ CITY
expect   claim  event=CONTROL  mode=gains  actor=TALIBAN FIGHTERS  place=Kunduz
item  2024-03-14  source=Example Wire
text     Houthis fire missile at tanker in Red Sea
expect   claim  event=ASSAULT  weapon=missile  actor=YEMREB  target=tanker
item  2024-03-14  source=Example Wire
text     Hamas fires rockets into Israel; Israel strikes Gaza
expect   claim  event=ASSAULT  weapon=rocket  actor=Hamas  target=Israel
expect   claim  event=ASSAULT  actor=Israel  target=Gaza
item  2024-03-14  source=Example Wire
text     Rockets hit US base in Syria, no casualties
expect   claim  event=ASSAULT  weapon=rocket  target=US base  place=Syria
expect   no claim with  place=USA
item  2024-03-14  source=Example Wire
text     Settlers attack Palestinian farmers near Nablus
expect   claim  event=ASSAULT  actor=ISRCVL  target=PSECVL
