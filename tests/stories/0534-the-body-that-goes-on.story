# Who had spoken goes on as "the organisation": not those it speaks of.
item  2024-05-26  source=Example Wire
text     MSF said the South Hospital in El Fasher was attacked by RSF fighters on Saturday. The fighters opened fire inside the hospital, the organisation said.
expect   claim  event=ASSAULT  mode=firearms  speaker=Médecins Sans Frontières
item  2024-05-26  source=Example Wire
text     The RSF said it had taken the town of Bara. The organisation said its fighters had killed 40 soldiers.
expect   no claim with  speaker=Médecins Sans Frontières
