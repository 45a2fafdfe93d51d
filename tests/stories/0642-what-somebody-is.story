# What somebody named is counts nobody more; his wife does.
item  2025-03-04  source=Example Wire
text     Hassan Atwi, a party leader, and Samir Odeh, director of a school, were shot dead in Jenin.
expect   claim  event=ASSAULT  sum=killed:2
item  2025-03-04  source=Example Wire
text     Gunmen killed Ahmad Saleh, his wife and two guards in Jenin.
expect   claim  event=ASSAULT  sum=killed:4
item  2025-03-04  source=Example Wire
text     A priest and four workers of the order -- three Poles and one Briton -- were abducted in Jos.
expect   claim  event=ASSAULT  detained=4  sum=detained:5
