# Where the dead were from is not where they died.
item  2024-08-26  source=Example Wire
text     Gunmen stopped a bus in Goma and shot dead 23 passengers from Bukavu, a local official said.
expect   claim  event=ASSAULT  killed=23  role=Goma:scene
expect   claim  event=ASSAULT  role=Bukavu:origin
expect   no claim with  role=Bukavu:scene

item  2024-08-26  source=Example Wire
text     Rockets were fired from Gaza at Sderot. Gunmen abducted a priest from Goma.
expect   claim  event=ASSAULT  role=Sderot:scene
expect   claim  event=ASSAULT  mode=abduct  place=Goma
