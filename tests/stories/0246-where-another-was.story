# What is told of the doers in passing was elsewhere, and so was what another did behind a semicolon.
item  2017-03-25  source=Example Wire
text     The rebels, who took Kidal in 2012, attacked Timbuktu on Tuesday.
expect   claim  event=ASSAULT  place=Timbuktu
expect   no claim with  event=ASSAULT  place=Kidal
expect   claim  event=CONTROL  place=Kidal

item  2017-03-25  source=Example Wire
text     Gunmen attacked a convoy on 12 March; the army bombed a camp near Kidal.
expect   claim  event=ASSAULT  actor=army  place=Kidal
expect   no claim with  mode=firearms  place=Kidal

item  2017-03-25  source=Example Wire
text     Five people were killed in an attack, which took place in Nawa.
expect   claim  killed=5  place=Nawa

item  2017-03-25  source=Example Wire
text     Two people were killed: a mortar hit a house in Taiz.
expect   claim  killed=2  place=Taiz
