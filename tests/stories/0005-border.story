# A border that stays shut, by whose word.
item  2018-06-25  source=Example Wire
text     Jordan will keep its border with Syria closed, Foreign Minister Ayman Safadi said on Sunday.
expect   claim  event=ACCESS  mode=shut  speaker=Safadi
