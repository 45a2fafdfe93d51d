# A charge that names no deed is of the deed told before it; who has not owned up did not do it by that.
item  2026-03-03  source=Example Wire
text     Gunmen killed six traders on the road to Nyala on Sunday. Residents blamed the Rapid Support Forces. The RSF has not claimed responsibility for the attack.
expect   claim  event=ASSAULT  killed=6  held=SDNREB:accused
expect   claim  event=ASSAULT  aspect=happened  again=yes  held=SDNREB:accused
expect   no claim with  event=ASSAULT  stance=concedes
expect   no claim with  event=ASSAULT  actor=SDNREB
