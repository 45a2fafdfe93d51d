# "Germany to send" plans to; a verb right behind "says" is of whoever says it; a ministry's letters speak; "Tariq al-Bab" is not al-Bab.
item  2023-01-25  source=Example Wire
text     Germany to send Leopard tanks to Ukraine
expect   claim  event=MOBILIZE  actor=DEU  aspect=planned
item  2023-01-25  source=Example Wire
text     Macron, Merkel to meet Putin in Moscow
expect   claim  event=CONSULT  actor=Merkel  target=Putin  aspect=planned
item  2023-01-25  source=Example Wire
text     Pakistan army says killed 12 militants in raid
expect   claim  event=ASSAULT  actor=PAKMIL  killed=12  aspect=happened
item  2023-01-25  source=Example Wire
text     Russian MoD: 60 Ukrainian UAVs destroyed overnight over Belgorod
expect   claim  event=ASSAULT  speaker=RUSMIL  place=Belgorod
item  2023-01-25  source=Example Wire
text     Shelling hit Tariq al-Bab in Aleppo.
expect   claim  event=ASSAULT  place=Aleppo  at=Aleppo:36.20,37.16
