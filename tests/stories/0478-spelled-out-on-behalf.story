# What the letters stand for, in brackets, is nobody who speaks.
item  1989-11-20  source=Example Wire
text     FOUR PEASANTS WERE SHOT TO DEATH BY THE MRTA [TUPAC AMARU REVOLUTIONARY MOVEMENT] IN THE JUNGLE TOWN OF TOCACHE.
expect   claim  event=ASSAULT  actor=MRTA  target=PEASANTS  speaker=-
# "As a result of an attack by": by whom the attack was.
item  1989-11-20  source=Example Wire
text     AS A RESULT OF AN ATTACK BY MEMBERS OF THE FARC [REVOLUTIONARY ARMED FORCES OF COLOMBIA], THREE POLICEMEN AND A CHILD DIED IN THE TOWN OF CALDAS.
expect   claim  event=ASSAULT  target=THREE POLICEMEN  held=FARC:reported
# "On behalf of" the group it is claimed by the group.
item  2026-03-10  source=Example Wire
text     A colonel was shot dead in Goma on Friday. An anonymous caller claimed the crime on behalf of the M23.
expect   claim  event=ASSAULT  target=colonel  held=M23:claimed
