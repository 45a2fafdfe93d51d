# "A Shining Path cell", "guerrilla units": of the group named before the word, or of the only one of the item.
item  2026-03-10  source=Example Wire
text     AYACUCHO, 10 MAR 2026 -- A SHINING PATH CELL THREW DYNAMITE AT A BANK IN AYACUCHO ON MONDAY.
expect   claim  event=ASSAULT  actor=PERREB
item  2026-03-10  source=Example Wire
text     GOMA, 10 MAR 2026 -- GUERRILLA URBAN COMMANDO UNITS ATTACKED THE HOME OF THE MAYOR IN GOMA ON MONDAY. THE MAYOR ACCUSED THE M23.
expect   claim  event=ASSAULT  actor=CODREB  target=HOME
