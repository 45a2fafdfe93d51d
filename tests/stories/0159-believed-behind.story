# "is believed to be behind the attacks": a suspicion, on every deed told before.
item  2026-03-03  source=Example Wire
text     A police officer was shot in Port-au-Prince on Sunday. A clinic in Carrefour was set on fire. The Viv Ansanm coalition is believed to be behind the attacks.
expect   claim  event=ASSAULT  actor=HTICRM  hedge=suspected  aspect=happened
expect   claim  event=ASSAULT  target=officer  held=HTICRM:accused
expect   claim  event=ASSAULT  target=clinic  held=HTICRM:accused
