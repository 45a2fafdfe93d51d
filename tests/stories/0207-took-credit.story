# Who takes credit owns up to what was told; who is condemned for it is blamed.
item  2026-03-03  source=Example Wire
text     A tanker was set ablaze in Hodeidah on Sunday. The Houthis took credit and vowed more attacks.
text     Two journalists were shot dead in El Fasher on Monday. The government condemned the RSF for the attack.
expect   claim  event=ASSAULT  target=tanker  held=Houthis:claimed
expect   claim  event=ASSAULT  target=journalists  held=SDNREB:accused
expect   claim  event=ASSAULT  actor=SDNREB  hedge=alleged  again=yes
