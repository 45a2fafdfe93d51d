# A truce that ends, a kidnapping.
item  2024-01-29  source=Example Wire
text     Colombia's government and the ELN agreed to extend their ceasefire by one week on Monday. The guerrillas freed a soldier they had kidnapped in Arauca.
expect   claim  event=AGREE  mode=ceasefire  actor=ELN
expect   claim  event=RETREAT  mode=release
