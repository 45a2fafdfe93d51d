# Others told of in the next sentence are more than those counted before, of the same happening.
item  2025-03-04  source=Example Wire
text     A blast killed 12 people in Mandalay on Monday. Two policemen also died.
expect   claim  event=ASSAULT  killed=12  also=-
expect   claim  event=ASSAULT  killed=2  again=yes  also=killed
item  2025-03-04  source=Example Wire
text     Gunmen attacked a market in Jos on Sunday, killing 14 traders. Two other people were killed as they fled. A soldier was also killed.
expect   claim  event=ASSAULT  killed=14
expect   claim  event=ASSAULT  killed=2  again=yes  also=killed
expect   claim  event=ASSAULT  killed=1  again=yes  also=killed
item  2025-03-04  source=Example Wire
text     Russian drones hit Kharkiv overnight, killing three people and wounding 20. Two rescuers were also wounded.
expect   claim  event=ASSAULT  killed=3  injured=20
expect   claim  event=ASSAULT  injured=2  again=yes  also=injured
item  2025-03-04  source=Example Wire
text     Six Palestinians were killed in an Israeli raid on Jenin on Tuesday. A 16-year-old boy was also shot dead.
expect   claim  event=ASSAULT  killed=6
expect   claim  event=ASSAULT  killed=1  again=yes  also=killed
# Who names some of them and counts the others counts everybody once more; those somewhere else are of another happening.
item  2025-03-04  source=Example Wire
text     An air strike killed 12 people in Omdurman on Monday. A nurse and 11 others were killed when it hit a clinic, medics said.
expect   no claim with  also=killed
item  2025-03-04  source=Example Wire
text     A strike killed 12 people in Khan Younis on Monday. Two people were also killed in Jabalia.
expect   no claim with  also=killed
