# Lost, taken, in control of, changed hands: as field notes put it.
item  2022-05-07  source=Example Wire
text     Governor Haidai: Popasna has been lost. Our troops pulled back.
expect   claim  event=CONTROL  mode=loses  place=Popasna  speaker=Haidai
item  2025-10-26  source=Example Wire
text     El Fasher: 6th Infantry Division HQ taken by RSF this morning.
expect   claim  event=CONTROL  mode=gains  actor=SDNREB  place=El Fasher
item  2025-02-03  source=Example Wire
text     RSF in control of El Nahud since Friday.
expect   claim  event=CONTROL  mode=holds  actor=SDNREB
item  2025-01-09  source=Example Wire
text     Walikale remains under FARDC control; Masisi-centre changed hands twice since Saturday.
expect   claim  event=CONTROL  mode=holds  actor=CODMIL  place=Walikale
expect   claim  event=CONTROL  mode=contested  place=Masisi
item  2025-12-02  source=Example Wire
text     Pokrovsk: Russia claims full control. Ukraine says it still holds the north of the city.
expect   claim  event=CONTROL  mode=holds  actor=RUS  place=Pokrovsk
item  2024-12-05  source=Example Wire
text     Rebels entered Hama from three sides.
expect   claim  event=CONTROL  mode=gains  place=Hama  target=-
item  2025-05-20  source=Example Wire
text     Djibo remains under blockade.
expect   claim  event=COERCE  place=Djibo
