# Families let out, prisoners and bodies brought home, patients taken by fighters, flights resumed, a patrol stopped.
item  2025-05-20  source=Example Wire
text     About 2,000 people trapped in Babanusa receive no food. The RSF let 90 families out on Friday.
expect   claim  event=ACCESS  mode=blocked  aspect=happened  place=Babanusa
expect   claim  event=ACCESS  mode=allowed  actor=RSF  target=90 families  when=2025-05-16
item  2025-05-20  source=Example Wire
text     Ukraine brought home 1,212 bodies and 390 prisoners in the biggest exchange of the war.
expect   claim  event=RETREAT  mode=release  target=390 prisoners
item  2025-05-20  source=Example Wire
text     M23 fighters took at least 130 patients from two hospitals in Goma at night, the UN rights office said.
expect   claim  event=ASSAULT  mode=abduct  actor=M23  detained=130..  place=Goma
item  2025-05-20  source=Example Wire
text     Port Sudan airport resumed flights on Wednesday after drones had hit its fuel depot.
expect   claim  event=ACCESS  mode=open  place=Port Sudan  when=2025-05-14
item  2025-05-20  source=Example Wire
text     On Sunday villagers of Aitaroun stopped a UNIFIL patrol and threw stones.
expect   claim  event=ACCESS  mode=blocked  target=patrol  when=2025-05-18
item  2025-05-20  source=Example Wire
text     Six ambulances were destroyed and 14 paramedics killed in southern Lebanon in a single night.
expect   claim  event=ASSAULT  mode=destroy  target=ambulances  protected=health-care
expect   claim  event=ASSAULT  killed=14  who=killed:health-worker
item  2025-05-20  source=Example Wire
text     An estimated 40 to 50 bodies were seen floating in the Nile near Shendi.
expect   claim  event=OBSERVE  mode=bodies  place=Shendi
# Since when is neither long ago nor then alone; how far is not by whom.
item  2025-05-20  source=Example Wire
text     The council was told that 30 peacekeepers have been wounded since the blue line was crossed in October.
expect   claim  event=ASSAULT  injured=30  kind=injured:running-total  aspect=happened
item  2025-05-20  source=Example Wire
text     A tanker was hit by a drone 60 nautical miles off Hodeidah; the crew is safe.
expect   claim  event=ASSAULT  target=tanker  actor=drone
expect   no claim with  actor=miles
