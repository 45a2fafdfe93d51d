# Machetes and hostages.
item  2024-06-08  source=Example Wire
text     Suspected ADF militants armed with machetes killed at least 38 villagers in North Kivu and took an unknown number of hostages, a local administrator said.
expect   claim  event=ASSAULT  killed=38..  actor=ADF  place=North Kivu  speaker=administrator
expect   claim  event=ASSAULT  mode=abduct
