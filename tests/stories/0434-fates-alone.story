# A number and a fate are a sentence; so are counted things and what was done to them.
item  2025-12-11  source=Example Wire
text     An air strike by a junta jet destroyed the hospital in Mrauk-U, killing 33. Around 80 hurt.
expect   claim  event=ASSAULT  injured=80
item  2025-12-11  source=Example Wire
text     Attack on Goma. More than 460 dead.
expect   claim  event=ASSAULT  killed=460..
item  2025-11-29  source=Example Wire
text     Kherson: Russian shelling. 6 high-rise buildings and 13 private houses damaged.
expect   claim  event=ASSAULT  mode=destroy  target=13 private houses  place=Kherson
item  2026-01-07  source=Example Wire
text     Ukraine's air force: 97 drones and 3 ballistic missiles launched overnight at Odesa.
expect   claim  event=ASSAULT  munitions=97  speaker=air force  place=Odesa
item  2026-01-11  source=Example Wire
text     The militia torched 70 houses near Goma. Two elderly men burned to death.
expect   claim  event=ASSAULT  killed=2
item  2026-01-18  source=Example Wire
text     Aleppo health directorate: civilian toll from the clashes in Sheikh Maqsoud up to 23 killed and 104 wounded since Tuesday.
expect   claim  event=ASSAULT  killed=23  injured=104
# Who crosses a line armed does not flee; who sprays slogans does not shoot; a town taken for a body is where they went.
item  2026-01-09  source=Example Wire
text     The army said troops killed three terrorists who crossed the yellow line in the Gaza Strip.
expect   no claim with  event=DISPLACE
item  2026-01-09  source=Example Wire
text     Settlers sprayed slogans in the village of Beita.
expect   no claim with  event=ASSAULT
item  2025-11-18  source=Example Wire
text     M23 rebels entered Walikale again without resistance on Tuesday morning, a civil society leader said.
expect   claim  event=CONTROL  mode=gains  place=Walikale  when=2025-11-18
