item  2026-02-20  source=Example Wire
text     Half of health facilities in Kordofan are not functioning; 14 were attacked since June.
expect   claim  event=ASSAULT  place=Kordofan
expect   no claim with  event=ACCUSE
item  2026-02-20  source=Example Wire
text     Some 3.3 million IDPs went back to Khartoum, Al Jazirah and Sennar.
expect   claim  event=DISPLACE  mode=return  role=Al Jazirah:destination  place=SDN
expect   no claim with  event=CONSULT
item  2026-02-20  source=Example Wire
text     UN experts condemned the arbitrary detention of 59 UN staff by the Houthis.
expect   claim  event=COERCE  actor=YEMREB  detained=59  speaker=IGOUNO
item  2026-02-20  source=Example Wire
text     Ethiopia expelled MSF staff from Tigray.
expect   claim  event=SANCTION  mode=expel  actor=ETH  target=NGOMSF
