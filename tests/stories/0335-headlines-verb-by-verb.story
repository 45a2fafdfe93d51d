# A headline's verbs share one doer, and what stands between two of them is struck by the first.
item  2025-03-02  source=Example Wire
text     Russia strikes Odesa port, damages grain ship, wounds two.
expect   claim  event=ASSAULT  actor=RUS  target=Odesa port  injured=2
expect   claim  event=ASSAULT  mode=destroy  actor=RUS  target=grain ship
item  2025-03-02  source=Example Wire
text     Army raids village in Sagaing, torches homes, arrests 12.
expect   claim  event=ASSAULT  actor=Army  target=village
expect   claim  event=ASSAULT  mode=destroy  target=homes
expect   claim  event=COERCE  mode=arrest  detained=12
expect   no claim with  target=torches
item  2025-03-02  source=Example Wire
text     Car bomb outside Kabul clinic kills guard, injures four – police.
expect   claim  event=ASSAULT  killed=1  injured=4  speaker=police
expect   no claim with  actor=guard
expect   no claim with  target=police
item  2025-03-02  source=Example Wire
text     BLA hijacks train in Bolan, takes 180 hostages, claims 20 soldiers killed.
expect   claim  event=COERCE  mode=seize  actor=BLA  target=train
expect   claim  event=ASSAULT  mode=abduct  actor=BLA  detained=180
expect   no claim with  speaker=hostages
item  2025-03-02  source=Example Wire
text     Suicide bomber targets police convoy in Bannu, kills officer, wounds six.
expect   claim  event=ASSAULT  mode=suicide-attack  target=police convoy  killed=1  injured=6
expect   no claim with  actor=targets
item  2025-03-02  source=Example Wire
text     Gunmen ambush patrol in Tillaberi, kill 15 soldiers, burn vehicles.
expect   claim  event=ASSAULT  actor=Gunmen  target=patrol  killed=15
