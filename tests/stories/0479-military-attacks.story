# "Military attacks" says of what kind they were, where it is told whose.
item  2026-03-10  source=Example Wire
text     The guerrillas launched large-scale military attacks on Goma.
expect   claim  event=ASSAULT  actor=The guerrillas
expect   no claim with  actor=military
item  2026-03-10  source=Example Wire
text     A criminal attack by unknown men wounded two people in Quito.
expect   claim  event=ASSAULT  actor=unknown men  injured=2
