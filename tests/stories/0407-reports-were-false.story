# Reports that somebody says were false are denied by him.
item  2021-11-05  source=Example Wire
text     The government said reports of a rebel advance on Addis Ababa were false.
expect   claim  event=CONTROL  stance=denies  aspect=negated  speaker=government
item  2021-11-05  source=Example Wire
text     The ministry said the claim that rebels had seized Goma was untrue.
expect   claim  event=CONTROL  target=Goma  stance=denies  aspect=negated  speaker=ministry
item  2021-11-05  source=Example Wire
text     Reports of shelling in Goma were not false, the mayor said.
expect   no claim with  stance=denies
# Who freed the prisoners is who seized the city, not who fled.
item  2014-06-10  source=Example Wire
text     Insurgents seized the city of Mosul on Tuesday, forcing half a million people to flee and freeing hundreds of prisoners.
expect   claim  event=RETREAT  mode=release  actor=Insurgents
# The dead of eleven days are no one happening's.
item  2021-05-21  source=Example Wire
text     A ceasefire took hold on Friday after 11 days of fighting in which 232 Palestinians were killed.
expect   claim  event=ASSAULT  killed=232  kind=killed:running-total
