# Whoever drives the tractors blocks the town; barricades are put up in protest where nobody is armed.
item  2024-03-14  source=Example Wire
text     Farmers driving tractors blockaded Warsaw on Wednesday.
expect   claim  event=PROTEST  mode=obstruct  actor=Farmers
expect   no claim with  event=COERCE
item  2024-03-14  source=Example Wire
text     Serbs in northern Kosovo erected barricades after the arrest of a former policeman.
expect   claim  event=PROTEST  mode=obstruct  actor=Serbs
# To whom doctors were sent, with a name of two words.
item  2014-10-14  source=Example Wire
text     Cuba sent 165 doctors to Sierra Leone to fight Ebola.
expect   claim  event=AID  actor=CUB  target=SLE
# Boats pushed back are no ground gained; a raid that is called off is not flown.
item  2024-03-14  source=Example Wire
text     The Greek coastguard pushed back a dinghy with 40 Afghans off Lesbos, aid workers said.
expect   claim  event=COERCE  mode=deport  actor=GRCMIL
expect   no claim with  event=CONTROL
item  2014-03-14  source=Example Wire
text     Colombian President Juan Manuel Santos ordered an end to air raids on FARC camps.
expect   claim  event=RETREAT  mode=ceasefire  actor=COLGOV
# Command taken over is no land; a river that bursts its banks attacks nobody.
item  2024-03-14  source=Example Wire
text     Italy will take over command of the UN mission in Lebanon.
expect   no claim with  event=CONTROL
item  2024-03-14  source=Example Wire
text     The Brahmaputra breached its banks, marooning two million people in Assam.
expect   no claim with  event=ASSAULT
item  2024-03-14  source=Example Wire
text     Panama broke ties with Taiwan and recognised Beijing.
expect   claim  event=SANCTION  actor=PAN  target=TWN
expect   claim  event=SUPPORT  mode=recognise  actor=PAN
item  2024-03-14  source=Example Wire
text     The Palestinian Authority froze contacts with Israel after the Jenin raid.
expect   claim  event=SANCTION  mode=relations  target=ISR
