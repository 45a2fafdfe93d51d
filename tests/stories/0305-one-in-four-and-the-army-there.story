# Shares are no counts; who is abducted and killed is dead; a second place has a second number.
item  2025-07-01  source=Example Wire
text     One in four Lebanese has been displaced.
expect   no claim with  displaced=1
expect   no claim with  displaced=4
item  2023-06-15  source=Example Wire
text     Khamis Abakar, the governor of West Darfur, was abducted and killed hours after he spoke to a channel.
expect   claim  event=ASSAULT  killed=1
expect   no claim with  detained=1
item  2025-01-21  source=Example Wire
text     18,000 people were displaced in Catatumbo. Of these, 11,000 reached Cucuta and 4,000 entered Venezuela.
expect   claim  event=DISPLACE  displaced=11000  role=Cucuta:destination
expect   claim  event=DISPLACE  displaced=4000  role=Venezuela:destination
item  2025-11-03  source=Example Wire
text     Of 260,000 civilians in El Fasher, only 82,000 have reached safety.
expect   claim  event=DISPLACE  displaced=82000
# A territory may have another country's army in it; a day is no part of who did it; by force is not by whom.
item  2025-05-09  source=Example Wire
text     The army shelled Jabalia camp, killing nine, medics said.
expect   claim  event=ASSAULT  actor=ISRMIL  killed=9  place=Jabalia
expect   no claim with  actor=PSEMIL
item  2025-09-17  source=Example Wire
text     Mozambique: on 7 September militants attacked Mocimboa da Praia.
expect   claim  event=ASSAULT  actor=militants  when=2025-09-07
expect   no claim with  actor=September
item  2025-04-02  source=Example Wire
text     A group of 60 children was recruited by force in Walikale by Mai-Mai fighters, a local chief said.
expect   claim  event=MOBILIZE  actor=Mai-Mai
expect   no claim with  actor=force
# Seventy-two hours to leave are a threat, and nobody has left; those found in a grave are bodies; work is halted.
item  2025-02-09  source=Example Wire
text     Rwanda-backed rebels gave 110,000 displaced people in Bulengo 72 hours to leave.
expect   claim  event=THREATEN  actor=rebels  target=displaced people
expect   no claim with  event=ACCESS
expect   no claim with  event=DISPLACE
item  2025-03-23  source=Example Wire
text     Fifteen paramedics and rescuers were found in a mass grave in Tel al-Sultan.
expect   claim  event=OBSERVE  mode=bodies  target=Fifteen paramedics
item  2024-04-02  source=Example Wire
text     Seven staff of a charity were killed in an Israeli strike on their convoy in Deir al-Balah. The charity halted its work.
expect   claim  event=SANCTION  mode=aid  actor=charity
