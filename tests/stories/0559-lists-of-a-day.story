# Each item of a list has its own place; a label may open a sentence within a paragraph.
item  2025-12-07  source=Example Wire
text     DAILY UPDATE (East DRC)
text     • Fighting in Luvungi, Sange.
text     • Kamanyola bridge closed.
expect   claim  event=ACCESS  mode=shut  place=Kamanyola
expect   no claim with  event=ACCESS  place=Luvungi
item  2025-12-07  source=Example Wire
text     Navy sinks a boat; 3 detained. Daule: 5 shot dead at cockfight by men in police uniforms.
expect   claim  event=ASSAULT  killed=5  place=Daule
# Enemy infantry is nobody's of the land; a truce says nothing; a road opens nothing.
item  2025-12-07  source=Example Wire
text     Enemy infantry infiltrates in Pokrovsk, Ukrainian officers say.
expect   no claim with  actor=UKRMIL
item  2025-12-07  source=Example Wire
text     Ceasefire holds for third day on Thai-Cambodian border, says monitor; 1 soldier hurt by old mine.
expect   no claim with  speaker=Ceasefire
item  2025-12-07  source=Example Wire
text     The road to Bara was cut by gunmen; it reopened in the evening.
expect   claim  event=ACCESS  mode=open
expect   no claim with  actor=it
item  2025-12-07  source=Example Wire
text     First Military Region troops withdrew toward Marib.
expect   claim  event=RETREAT  mode=withdraw  role=Marib:destination
# Who denies another's word does not take it back for him.
item  2025-12-07  source=Example Wire
text     RSF claims capture of Babanusa, the army denies.
expect   claim  event=CONTROL  mode=gains  stance=asserts  speaker=SDNREB
# Bandits that troops neutralise are killed, and not put to death.
item  2025-12-07  source=Example Wire
text     Troops neutralised five bandits near Kontagora.
expect   claim  event=ASSAULT  killed=5
expect   no claim with  mode=execute
