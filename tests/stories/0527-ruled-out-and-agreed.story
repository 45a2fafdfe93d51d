# What is ruled out is not done; the other side of a truce; who was ousted; markets launched.
item  2010-05-12  source=Example Wire
text     Hamas leader Khaled Meshaal ruled out recognising Israel.
expect   claim  event=REJECT  actor=Hamas  target=ISR
expect   no claim with  event=SUPPORT  aspect=happened
item  2002-02-12  source=Example Wire
text     Sri Lanka agreed to a Norwegian-brokered truce with Tamil Tiger rebels.
expect   claim  event=AGREE  cameo=0356  actor=LKA  target=LKAREB
item  2010-07-12  source=Example Wire
text     Tanzania, Uganda and Kenya launched a common market on Thursday.
expect   claim  event=COOPERATE  cameo=061  actor=TZA  target=KEN
item  2010-07-12  source=Example Wire
text     Hezbollah leader Sayyed Hassan Nasrallah threatened to strike Tel Aviv.
expect   claim  event=THREATEN  mode=attack  actor=LBNREB
expect   no claim with  mode=protest
item  2012-11-12  source=Example Wire
text     The Arab League recognised Syria's opposition coalition.
expect   claim  event=SUPPORT  cameo=054  actor=IGOARL  target=SYROPP
item  2010-08-19  source=Example Wire
text     The last U.S. combat brigade rolled out of Iraq into Kuwait on Thursday.
expect   claim  event=RETREAT  actor=USAMIL  target=IRQ
