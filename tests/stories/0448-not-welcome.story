# Envoys who have to go, power that is handed on, and a boycott that is asked for.
item  2008-09-11  source=Example Wire
text     Bolivia declared the American ambassador persona non grata.
expect   claim  event=SANCTION  mode=expel  actor=Bolivia  target=ambassador
item  2009-03-17  source=Example Wire
text     The president of Madagascar handed power to the military.
expect   claim  event=CONCEDE  mode=leadership
item  2018-08-13  source=Example Wire
text     The Turkish president called for a boycott of American goods.
expect   no claim with  event=THREATEN
item  2022-02-21  source=Example Wire
text     Russia recognised two breakaway regions of Ukraine.
expect   claim  event=SUPPORT  mode=recognise  actor=Russia
item  2014-05-22  source=Example Wire
text     The Thai army chief announced a coup on television.
expect   claim  event=COERCE  actor=army chief
