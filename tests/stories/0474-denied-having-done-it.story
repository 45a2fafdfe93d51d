# Who denies having done it is the one it would have been.
item  2026-03-10  source=Example Wire
text     An M23 spokesman denied having carried out a dynamite attack on a warehouse in Goma.
expect   claim  event=ASSAULT  actor=M23  target=warehouse  stance=denies
# What was put there destroyed it, and no municipality.
item  2026-03-10  source=Example Wire
text     Suspected ELN guerrillas placed a dynamite charge at the place called La Motosa, near Aipe municipality, which completely destroyed the guard post.
expect   claim  event=ASSAULT  mode=explosives  actor=ELN  hedge=suspected
expect   no claim with  actor=municipality
# Who holds hostages took them.
item  2026-03-10  source=Example Wire
text     Twenty people were held hostage by the M23 at a hotel in Goma. The guests who were taken hostage were freed by night.
expect   claim  event=ASSAULT  mode=abduct  target=guests  held=M23:reported
# "Also", behind a word for a deed whose doer is told elsewhere.
item  2026-03-10  source=Example Wire
text     M23 fighters blew up several towers on Monday. The sabotage occurred near Goma, where other structures were also blown up.
expect   claim  event=ASSAULT  target=other structures  held=M23:reported
