# Towns and provinces as relief spells them.
item  2025-07-18  source=Example Wire
text     At least 93,000 people have been displaced from As-Sweida governorate since 12 July, the UN said.
expect   claim  event=DISPLACE  place=SYR
item  2025-07-20  source=Example Wire
text     Rebels looted the hospital in Kirotshe on Monday.
expect   claim  event=ASSAULT  place=COD
