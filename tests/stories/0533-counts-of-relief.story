# So many there are, so many came, so many are to go; roads between two towns are neither of them; what one tells of crossings and pauses.
item  2023-12-06  source=Example Wire
text     There were 187,000 displaced people in Gaza as of 5 December, OCHA said.
expect   claim  event=DISPLACE  displaced=187000  kind=displaced:stock
item  2024-09-05  source=Example Wire
text     IOM estimated that 109,000 people were internally displaced in Sudan.
expect   claim  event=DISPLACE  displaced=109000  kind=displaced:stock
item  2024-08-20  source=Example Wire
text     Authorities ordered the evacuation of families with children from Pokrovsk on Monday.
expect   claim  event=DISPLACE  mode=evacuate  aspect=planned  actor=Authorities
item  2024-09-28  source=Example Wire
text     Some 70,100 people were registered in 533 shelters in Bekaa as of Friday, the agency said.
expect   claim  event=DISPLACE  mode=stranded
item  2023-04-27  source=Example Wire
text     Some 14,000 Sudanese have crossed into Egypt since 15 April. Some 20,000 have arrived in Chad.
expect   claim  event=DISPLACE  displaced=14000  place=Egypt
expect   claim  event=DISPLACE  displaced=20000  place=Chad
item  2023-11-24  source=Example Wire
text     A four-day pause in fighting began in Gaza at 7 a.m. on Friday. Some 137 trucks of goods were offloaded by UNRWA.
expect   claim  event=AGREE  mode=ceasefire  when=2023-11-24
expect   claim  event=ACCESS  mode=allowed
item  2023-02-20  source=Example Wire
text     The Crossings Administration said 282 trucks passed through Bab al-Hawa since the earthquake.
expect   claim  event=ACCESS  mode=allowed  place=Bab al-Hawa
item  2024-12-03  source=Example Wire
text     Rebels took control of the Hama-Homs highway on Monday.
expect   claim  event=CONTROL  mode=gains  place=Hama-Homs highway
item  2025-12-01  source=Example Wire
text     Paramilitaries captured Babanusa on Monday; the army denied it had lost the garrison.
expect   claim  event=CONTROL  mode=loses  stance=denies
item  2025-01-27  source=Example Wire
text     The water and power supply in Goma has been cut since Friday, the ICRC said.
expect   claim  event=COERCE  mode=withhold  place=Goma
item  2025-01-24  source=Example Wire
text     The UN suspended all official movement into Houthi-controlled areas after seven more staff were detained on Thursday.
expect   claim  event=SANCTION  actor=UN
item  2023-11-18  source=Example Wire
text     Israeli forces ordered the evacuation of 2,500 displaced people from the hospital.
expect   claim  event=DISPLACE  mode=evacuate  displaced=2500  kind=displaced:projection
