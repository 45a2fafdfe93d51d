# The town of the dateline is not where it happened when another place is named, known or not.
item  2025-01-20  source=Example Wire
text     BOGOTA, Jan 20 - At least 80 people were killed and more than 11,000 displaced in four days of fighting between two rebel groups in Colombia's Catatumbo region.
text     Many families were burned inside their bedrooms in Yelewata. Two of them died in the attack.
expect   claim  event=ASSAULT  killed=80..  place=Catatumbo
expect   no claim with  role=BOGOTA:scene
