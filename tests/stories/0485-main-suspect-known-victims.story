# The main suspect; the killing "blamed on"; mines that somebody laid.
item  2024-05-03  source=Example Wire
text     Seven farmers were killed near Dikwa on Sunday. Boko Haram is the main suspect.
expect   claim  killed=7  held=NGAREB:accused
item  2024-05-03  source=Example Wire
text     The killing of seven farmers near Dikwa on Sunday has been blamed on Boko Haram.
expect   claim  event=ACCUSE  target=NGAREB
expect   claim  killed=7  actor=NGAREB  hedge=alleged
item  2024-05-03  source=Example Wire
text     The mine had been laid near Kutum by RSF fighters, locals said.
expect   claim  event=ASSAULT  actor=SDNREB
# The day of the burial, of the release, is not that of the deed.
item  2024-05-03  source=Example Wire
text     The murdered journalist was buried on Friday in Nyala.
expect   no claim with  event=ASSAULT  when=2024-05-03
item  2024-05-03  source=Example Wire
text     The body of a kidnapped teacher was found in Buenaventura on Friday.
expect   no claim with  mode=abduct  when=2024-05-03
item  2024-05-03  source=Example Wire
text     Two wounded soldiers were brought to Gao on Friday.
expect   claim  event=ASSAULT  injured=2
