# Who repels an attack does not make it, and kills whom he wards off; what is foiled did not come to pass.
item  2025-07-15  source=Example Wire
text     Sudanese troops repelled an RSF attack on Babanusa, killing dozens of fighters.
expect   claim  event=ASSAULT  actor=RSF  place=Babanusa
expect   claim  event=ASSAULT  actor=Sudanese troops  target=fighters  killed=12..
expect   no claim with  actor=RSF  target=fighters
item  2025-07-15  source=Example Wire
text     Russian units repulsed two Ukrainian counterattacks near Toretsk.
expect   claim  event=ASSAULT  actor=UKR  target=Russian units
expect   no claim with  actor=Russian units
item  2025-07-15  source=Example Wire
text     Police in Kampala foiled a suicide attack on a church and killed the bomber.
expect   claim  event=ASSAULT  mode=suicide-attack  aspect=negated  actor=-
expect   claim  event=ASSAULT  actor=Police  target=bomber  killed=1
