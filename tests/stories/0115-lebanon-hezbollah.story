# Warning and strike in one sentence.
item  2024-09-23  source=Example Wire
text     The Israeli army warned residents of southern Lebanon to leave their homes hours before its jets bombed the town of Nabatieh.
expect   claim  event=ASSAULT  mode=aerial  place=Nabatieh  actor=ISR
