# A land's own name before a deed is where it was, unless it is one that strikes others or another land is named.
item  2025-03-10  source=test  lang=en
text     Somalia attack kills 12 soldiers.
expect   claim  event=ASSAULT  killed=12
expect   no claim with  actor=Somalia
item  2025-03-10  source=test  lang=en
text     A West Bank strike killed two people on Sunday.
expect   no claim with  actor=West Bank
item  2025-03-10  source=test  lang=en
text     Israel strike kills nine in Gaza.
expect   claim  event=ASSAULT  actor=Israel  killed=9
item  2025-03-10  source=test  lang=en
text     Ukraine drone attack kills two in Belgorod.
expect   claim  event=ASSAULT  actor=Ukraine  killed=2
# A plural group that claims a deed.
item  2025-03-10  source=test  lang=en
text     Houthis claim attack on ship in Red Sea
expect   claim  event=ASSAULT  stance=concedes  speaker=Houthis  target=ship
# What was announced does not say what it does.
item  2025-03-10  source=test  lang=en
text     The truce announced last month has collapsed, residents said.
expect   claim  event=REJECT  mode=ceasefire  speaker=residents
item  2025-03-10  source=test  lang=en
text     The sanctions announced this week target three RSF commanders.
expect   claim  event=SANCTION  target=three RSF commanders
expect   no claim with  event=ASSAULT
