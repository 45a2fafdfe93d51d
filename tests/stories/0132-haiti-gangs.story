# Gangs free inmates, a state of emergency.
item  2024-03-04  source=Example Wire
text     Haiti declared a state of emergency on Sunday after gangs stormed the main prison in Port-au-Prince and freed more than 3,700 inmates.
expect   claim  event=COERCE  actor=HTI
expect   claim  event=ASSAULT  actor=gangs  place=Port-au-Prince
