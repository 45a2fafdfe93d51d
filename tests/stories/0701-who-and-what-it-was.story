# Whoever stands before the verb, though a parser hangs the name from what follows.
item  2024-03-14  source=Example Wire
text     Amnesty International accused Azerbaijani forces of torturing Armenian prisoners.
expect   claim  event=ACCUSE  actor=Amnesty International  target=AZEMIL  speaker=Amnesty International
# "It" is not the one that accuses, but the other side.
item  2024-03-14  source=Example Wire
text     Algeria cut diplomatic ties with Morocco, accusing it of hostile acts.
expect   claim  event=ACCUSE  actor=DZA  target=MAR
# What stands behind the second of two objects is of both.
item  2024-03-14  source=Example Wire
text     The European Union slapped travel bans and asset freezes on 18 Belarusian officials.
expect   claim  event=SANCTION  actor=European Union  target=BLRGOV
# "Insisted" with a tense of its own says so, and asks for nothing.
item  2020-10-04  source=Example Wire
text     Armenia has not shelled Ganja, the defence ministry in Yerevan insisted.
expect   claim  event=ASSAULT  aspect=negated  speaker=ARMMIL
expect   no claim with  event=REQUEST
item  2020-10-04  source=Example Wire
text     Norway insisted that Egypt withdraw its troops.
expect   claim  event=REQUEST  actor=NOR  target=EGY
# Of the land through whose town they march.
item  2020-10-04  source=Example Wire
text     Students marched through Lima to demand reforms.
expect   claim  event=PROTEST  actor=PERCVL
# The reason of a sentence is no word of today; nor is a seized asset ground.
item  2020-10-04  source=Example Wire
text     A court in Minsk sentenced a journalist to four years in a penal colony for insulting the president.
expect   claim  event=SANCTION  target=BLRJRN
expect   no claim with  event=ACCUSE
item  2020-10-04  source=Example Wire
text     The Egyptian authorities seized the assets of 66 members of the Muslim Brotherhood.
expect   no claim with  event=CONTROL
