# A number right behind "toll" is that of the dead, not of whoever is told of next; the toll of one attack is that of an incident.
# A total "since Friday" sums up, the three just killed do not.  Who is counted in brackets is a part.
item  2017-05-31  source=Example Wire
text     Update 3: death toll from Kabul truck bomb now 90, over 400 injured
expect   claim  killed=90  kind=killed:incident
expect   claim  injured=400..
expect   no claim with  injured=90
item  2017-05-31  source=Example Wire
text     Lahore park attack: death toll 72, over 300 wounded
expect   claim  killed=72
expect   no claim with  injured=72
item  2017-05-31  source=Example Wire
text     3 killed, bringing total since Friday to 17
expect   claim  killed=3  kind=killed:incident
expect   claim  killed=17  kind=killed:running-total
item  2017-05-31  source=Example Wire
text     Since 2 May: 345 killed (89 children, 54 women) in Aleppo
expect   claim  killed=345  part=killed:child  kind=killed:running-total
item  2017-05-31  source=Example Wire
text     Shelling of Ghouta left 21 dead (including 7 children) and 60 wounded.
expect   claim  killed=21  part=killed:child
expect   no claim with  displaced=7
