# Took part in, tried for, suspected of, in the pay of: whose doing a deed was.
item  2026-03-03  source=Example Wire
text     Four aid workers were shot dead in Tigray on Monday. Members of the Ethiopian army took part in the crime, a survivor said.
expect   claim  event=ASSAULT  target=workers  held=ETHMIL:reported

item  2026-03-03  source=Example Wire
text     Two soldiers of the Nigerian army were brought to trial for the murder of four traders in Awka.
text     The murder of the journalist bears the hallmarks of the Gulf Cartel.
text     The possible participation of the Wagner Group in the massacre at Moura was raised by the envoy.
text     Hitmen in the pay of the Sinaloa Cartel killed a prosecutor in Culiacan.
text     In a new action attributed to the Jalisco New Generation Cartel, a bomb damaged a school in Aguililla.
expect   claim  event=ASSAULT  actor=NGAMIL  target=traders  hedge=alleged
expect   claim  event=ASSAULT  actor=Gulf  target=journalist  hedge=alleged
expect   claim  event=ASSAULT  actor=Wagner  hedge=alleged
expect   claim  event=ASSAULT  actor=Sinaloa  target=prosecutor
expect   claim  event=ASSAULT  actor=Jalisco  target=school  hedge=alleged
