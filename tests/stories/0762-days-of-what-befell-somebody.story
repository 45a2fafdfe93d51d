# The day when somebody owned up to a deed is not the day of the deed.
item  2024-05-03  source=Example Wire
text     Islamic State on Wednesday claimed a bombing that killed three people in Cali.
expect   claim  event=ASSAULT  killed=3  stance=concedes
expect   no claim with  event=ASSAULT  when=2024-05-01
# What befell somebody before what is told of him now.
item  2024-05-03  source=Example Wire
text     The mayor, kidnapped by gunmen, was freed on Monday.
expect   claim  event=RETREAT  when=2024-04-29
expect   no claim with  event=ASSAULT  when=2024-04-29
item  2024-05-03  source=Example Wire
text     A soldier killed in the fighting was buried on Monday.
expect   no claim with  event=ASSAULT  when=2024-04-29
# Who is held to have done it is none of its dead.
item  2024-05-03  source=Example Wire
text     The general, charged with war crimes, died on Monday.
expect   claim  event=ACCUSE  target=general
expect   no claim with  killed=1
# Who is asked about a killing is asked about one that was.
item  2024-05-03  source=Example Wire
text     Asked about the killing of two farmers in Cali, the army said it would hold an inquiry.
expect   claim  event=ASSAULT  killed=2  aspect=happened
item  2024-05-03  source=Example Wire
text     An anonymous caller claimed responsibility for the bombing in Cali on behalf of the ELN.
expect   claim  event=ASSAULT  actor=ELN  stance=concedes
expect   no claim with  target=behalf
