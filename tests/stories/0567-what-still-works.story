# Roads cut, hospitals without fuel, half of them at work, aid that lands.
item  2025-08-14  source=Example Wire
text     Road to Damascus still cut. Fighting goes on in Sweida.
expect   claim  event=ACCESS  mode=shut
item  2024-11-12  source=Example Wire
text     Shelling went on. Only 17 of 36 hospitals in Gaza are partially functional. Kamal Adwan Hospital ran out of fuel on Monday.
expect   claim  event=ACCESS  mode=shut  place=Gaza
expect   claim  event=ACCESS  mode=shut  target=Kamal Adwan
item  2023-04-30  source=Example Wire
text     A plane carrying eight tonnes of aid landed in Port Sudan on Sunday.
expect   claim  event=AID  mode=humanitarian  place=Port Sudan
item  2023-08-02  source=Example Wire
text     The borders are open, but ECOWAS sanctions remain in force.
expect   no claim with  event=SANCTION
