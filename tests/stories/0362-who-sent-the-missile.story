# A missile does what whoever fired it does.
item  2026-03-10  source=Example Wire
text     A clinic in Kharkiv was hit by a missile fired by a Russian plane on Monday.
expect   claim  event=ASSAULT  actor=RUSMIL  target=clinic
item  2026-03-10  source=Example Wire
text     A rocket launched by the Arakan Army struck a shelter in Myitkyina on Monday, killing two children.
expect   claim  event=ASSAULT  actor=MMRREB  killed=2
