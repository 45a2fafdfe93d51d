# In a text all in capitals a name may look like the letters of an army.
item  2026-03-10  source=Example Wire
text     CALI, 10 MAR 2026 -- GUNMEN KILLED ANA ISABEL CASTRO IN CALI ON MONDAY. POLICE BLAMED THE ELN FOR THE MURDER.
expect   claim  event=ASSAULT  target=CASTRO
expect   no claim with  target=AFGMIL
