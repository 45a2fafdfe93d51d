# A bomb at a mass.
item  2023-12-03  source=Example Wire
text     A bomb exploded during a Catholic mass in a university gymnasium in Marawi on Sunday, killing four people and wounding dozens. President Ferdinand Marcos blamed "foreign terrorists".
expect   claim  event=ASSAULT  killed=4  place=Marawi  when=2023-12-03
expect   claim  event=ACCUSE  actor=Marcos  target=terrorists
