# What stands behind a comma is whom the next verb befell, not the first; a total of two fates is of neither.
item  2025-03-12  source=Example Wire
text     Army: 33 BLA attackers killed, 346 hostages freed.
expect   claim  event=ASSAULT  killed=33
expect   claim  event=RETREAT  mode=release  target=346 hostages
expect   no claim with  killed=346
item  2025-03-12  source=Example Wire
text     Fighting in Catatumbo: 80 killed, 18,000+ displaced.
expect   claim  event=ASSAULT  killed=80
expect   no claim with  event=ASSAULT  target=18,000
item  2025-11-02  source=Example Wire
text     Rafah: 3 killed, 7 wounded in the past day; total since the ceasefire now 236.
expect   claim  event=ASSAULT  killed=3  injured=7
expect   no claim with  injured=236
item  2025-10-15  source=Example Wire
text     Fifteen civilians were killed in border clashes. Islamabad: six paramilitaries dead.
expect   no claim with  role=Islamabad:scene
