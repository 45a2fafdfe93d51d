# Hashtags that end a post are nobody's object; an hour may stand before the town's label; "Casualties:" says nothing; a tally sums up;
# a date and a place may each be a sentence of their own.
item  2016-11-20  source=Example Wire
text     Rebels advanced in #Latakia countryside & killed 15 regime soldiers #Syria
expect   claim  event=ASSAULT  killed=15  target=SYRMIL  place=Latakia
expect   no claim with  target=#Syria
item  2016-11-20  source=Example Wire
text     14:30 #Aleppo: barrel bombs dropped by helicopter, 5 killed incl 2 kids
expect   claim  event=ASSAULT  killed=5  place=Aleppo  part=killed:child
item  2016-11-20  source=Example Wire
text     Casualties: 4 dead, 11 wounded in today's shelling of #Taiz
expect   claim  event=ASSAULT  killed=4  speaker=-
item  2016-11-20  source=Example Wire
text     Tally of last 24h in #Idlib: 52 airstrikes, 22 killed
expect   claim  event=ASSAULT  killed=22  kind=killed:running-total  place=Idlib
item  2016-11-20  source=Example Wire
text     19 November. Nawa, Daraa. ISIS attacked a local militia post; 3 militia members killed.
expect   claim  event=ASSAULT  actor=ISIS  place=Nawa
expect   claim  event=ASSAULT  killed=3  place=Nawa
