# Late strikes of the field, shots at the market, storms; and water cannon, which are no target.
item  2024-03-14  source=Example Wire
text     Argentina beat Brazil 2-1 after a late strike in Buenos Aires.
expect   no claim with  event=ASSAULT
item  2024-03-14  source=Example Wire
text     The central bank of Turkey fired a warning shot at speculators.
expect   no claim with  event=ASSAULT
item  2024-03-14  source=Example Wire
text     The storm struck the Philippines on Sunday and moved towards Vietnam.
expect   no claim with  event=ASSAULT
item  2024-03-14  source=Example Wire
text     Chinese coastguards fired water cannon at a Philippine supply boat.
expect   claim  event=ASSAULT  mode=crowd-control  actor=coastguards  target=boat
expect   no claim with  event=ASSAULT  target=cannon
