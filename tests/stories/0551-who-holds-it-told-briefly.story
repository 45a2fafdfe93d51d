# Peoples and states take towns; towns fall to them, are contested, or wholly held.
item  2025-05-12  source=Example Wire
text     The Russians took Toretsk.
expect   claim  event=CONTROL  mode=gains  actor=RUS  place=Toretsk
item  2025-10-12  source=Example Wire
text     Toretsk fell to the Russians after 14 months.
expect   claim  event=CONTROL  mode=gains  actor=RUS
item  2025-10-12  source=Example Wire
text     Kupiansk remains contested, with fighting street to street.
expect   claim  event=CONTROL  mode=contested  place=Kupiansk
item  2025-10-12  source=Example Wire
text     Rebels have full control of the town of Walikale.
expect   claim  event=CONTROL  mode=holds  place=Walikale
# An army that pulled out did so itself; bodies are pulled out of rubble.
item  2025-10-12  source=Example Wire
text     The RSF pulled out of Bara on Friday.
expect   claim  event=RETREAT  mode=withdraw  actor=SDNREB
item  2025-10-12  source=Example Wire
text     Three soldiers pulled out of rubble in Kharkiv after strike.
expect   no claim with  event=RETREAT
