# Each other; its own troops; what for is no part of whom; so long after is another happening; a body's "it".
item  2024-05-01  source=Example Wire
text     Russia and Ukraine accused each other of bombing a prison in Olenivka that killed dozens of prisoners.
text     The Lebanese army said Israel had violated the truce, and the Israeli army said it fired artillery at suspects.
text     Uganda said its troops had entered Bunia. About 15,000 people crossed into Burundi, the UN said.
expect   claim  event=ACCUSE  actor=Russia  target=Ukraine
expect   claim  event=ASSAULT  target=prison  actor=Ukraine
expect   no claim with  event=ASSAULT  actor=prison
expect   claim  event=ASSAULT  actor=ISRMIL  target=suspects
expect   claim  event=CONTROL  actor=UGA  place=Bunia
expect   no claim with  target=BDICVL

item  2024-05-01  source=Example Wire
text     The defence minister blamed the guerrillas for the violence in Cali. No group has said it carried out the attack.
text     The governor of West Darfur was abducted and killed hours after he accused the Rapid Support Forces of genocide.
text     The premier gave the rebels 72 hours to surrender. Rwanda-backed militiamen marched into Bukavu.
text     The Kremlin-backed authorities put the death toll at 53. The bus was found abandoned.
expect   claim  event=ACCUSE  target=the guerrillas
expect   no claim with  target=violence
expect   no claim with  actor=No group
expect   no claim with  target=hours
expect   claim  event=THREATEN  target=the rebels
expect   no claim with  event=AID
expect   no claim with  event=SUPPORT
expect   no claim with  event=REJECT
