# Both sides claim the same village.
item  2024-05-20  source=Example Wire
text     The Russian Defence Ministry said its troops had captured the village of Bilohorivka. Kyiv denied that the village had fallen.
expect   claim  event=CONTROL  mode=gains  actor=RUSMIL  place=Bilohorivka  speaker=Russian Defence Ministry
expect   claim  event=CONTROL  aspect=negated  speaker=Kyiv
