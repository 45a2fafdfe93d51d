# Who sends whom, who refuses, who is called what, and homes that are searched.
item  2023-08-19  source=Example Wire
text     Nigeria sent a delegation of clerics to Niamey to meet the coup leaders.
expect   claim  event=CONSULT  mode=visit  actor=Nigeria  target=Niamey
expect   no claim with  event=CONSULT  target=meet
item  2022-05-18  source=Example Wire
text     Turkey blocked Sweden's bid to join NATO.
expect   claim  event=REJECT  actor=Turkey  target=Sweden
item  2022-05-18  source=Example Wire
text     Serbia's refusal to recognise Kosovo has stalled the talks.
expect   claim  event=REJECT  actor=Serbia  target=Kosovo
item  2019-09-16  source=Example Wire
text     The Solomon Islands switched diplomatic recognition from Taipei to Beijing.
expect   claim  event=SUPPORT  mode=recognise  target=Beijing
item  2021-06-02  source=Example Wire
text     Russian security agents searched the homes of nine opposition activists.
expect   claim  event=COERCE  mode=seize  actor=agents  target=opposition activists
item  2018-06-04  source=Example Wire
text     Jordan's king dismissed his prime minister to calm street protests.
expect   claim  event=CONCEDE  mode=leadership  actor=king
expect   no claim with  event=REJECT
item  2021-05-05  source=Example Wire
text     Colombian lorry drivers kept up their blockade of the highway for a fifth day.
expect   claim  event=PROTEST  mode=obstruct  actor=drivers
expect   no claim with  event=COERCE
item  2022-12-27  source=Example Wire
text     Serbia's president warned he would send troops into Kosovo.
expect   claim  event=THREATEN  actor=president
item  2023-10-20  source=Example Wire
text     The Irish premier called Israel's conduct disgraceful.
expect   claim  event=ACCUSE  mode=disapprove  actor=premier
item  2021-04-02  source=Example Wire
text     Georgia said it was ready to resume talks with Abkhazia.
expect   claim  event=AGREE  mode=meet  target=Abkhazia
