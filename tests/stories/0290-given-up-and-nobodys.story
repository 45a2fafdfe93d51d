# Attacks that a party suspends are no attack of their own, and a drone is not the country's where it strikes.
item  2025-01-15  source=test  lang=en
text     Three US soldiers were killed by a drone at Tower 22 in Jordan. Kataib Hezbollah later suspended attacks on US forces.
expect   claim  event=ASSAULT  mode=aerial  killed=3
expect   claim  event=RETREAT  mode=ceasefire  actor=Kataib Hezbollah
expect   no claim with  event=ASSAULT  actor=JORMIL
expect   no claim with  event=ASSAULT  actor=Kataib Hezbollah

# Who shoots down missiles turns nothing down.
item  2025-01-15  source=test  lang=en
text     Russia fired 84 missiles at Ukrainian cities, 43 of which were shot down, Ukraine's air force said.
expect   no claim with  event=REJECT

item  2025-03-02  source=test  lang=en
text     Israel stopped the entry of all goods into Gaza on Sunday.
expect   claim  event=ACCESS  mode=blocked  actor=ISR  when=2025-03-02
