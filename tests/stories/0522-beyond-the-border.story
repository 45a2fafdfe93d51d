# Neighbours beyond a border, peoples who live abroad, what is threatened there, whose forces are to go.
item  2010-05-12  source=Example Wire
text     Russia closed its southern borders with Iran and Turkey on Monday.
expect   claim  event=ACCESS  mode=shut  actor=RUS  target=TUR
item  2010-05-12  source=Example Wire
text     Ethnic Albanians in south Serbia are demanding a U.N. military presence.
expect   claim  event=REQUEST  actor=SRBCVL  target=IGOUNO
item  2010-05-12  source=Example Wire
text     Ethnic Russian villagers in Latvia blocked a road on Monday to demand citizenship.
expect   claim  event=PROTEST  actor=LVACVL
item  2010-05-12  source=Example Wire
text     Hamas threatened Monday to resume attacks in Israel.
expect   claim  event=THREATEN  actor=Hamas  target=ISR
item  1992-05-12  source=Example Wire
text     European Community ministers demanded the withdrawal of Serbian forces from Bosnia on Monday.
expect   claim  event=REQUEST  cameo=1056  target=SRBMIL
item  1992-05-12  source=Example Wire
text     Pakistan has refused to deploy peacekeepers in Iraq.
expect   claim  event=REJECT  actor=PAK  target=IRQ
