# Whatever is seized at sea is a ship, and no land changed hands.
item  2024-04-13  source=Example Wire
text     Iranian forces seized the MSC Aries near the Strait of Hormuz on Saturday.
expect   claim  event=COERCE  mode=seize  actor=Iranian forces
expect   no claim with  event=CONTROL
