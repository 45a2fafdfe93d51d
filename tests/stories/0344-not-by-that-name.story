# Cleared of a militia, a town is taken and not ethnically cleansed; a grenade that is dropped is no aid; gunmen who clash do not riot; rockets land.
item  2025-05-04  source=Example Wire
text     Our forces cleansed Bara of the terrorist militia, the SAF spokesman said.
expect   claim  event=CONTROL  mode=gains
expect   no claim with  mode=cleansing
item  2025-05-04  source=Example Wire
text     A drone dropped a grenade on a football pitch, killing a boy.
expect   claim  event=ASSAULT  weapon=drone  killed=1
expect   no claim with  event=AID
item  2025-05-04  source=Example Wire
text     Druze gunmen and security forces clashed in Sahnaya.
expect   claim  event=ASSAULT  place=Sahnaya
expect   no claim with  event=PROTEST
item  2025-05-04  source=Example Wire
text     Houthi missile lands near Ben Gurion airport, eight hurt.
expect   claim  event=ASSAULT  weapon=missile  injured=8  place=Ben Gurion
expect   no claim with  target=missile
item  2025-05-04  source=Example Wire
text     Gang kidnaps bus passengers near Mariani; demands ransom.
expect   claim  event=ASSAULT  mode=abduct  actor=Gang  target=bus passengers
expect   no claim with  actor=passengers
