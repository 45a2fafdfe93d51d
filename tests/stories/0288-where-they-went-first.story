# Who bursts in somewhere and then shoots does it there.
item  2025-01-15  source=test  lang=en
text     Gunmen burst into a concert hall on the outskirts of Moscow on Friday evening and sprayed the audience with bullets.
expect   claim  event=ASSAULT  mode=firearms  actor=Gunmen  place=Moscow  when=2025-01-10

item  2025-01-15  source=test  lang=en
text     Rebels rode into Djibo on motorbikes, and opened fire at traders.
expect   claim  event=ASSAULT  actor=BFAREB  place=Djibo
