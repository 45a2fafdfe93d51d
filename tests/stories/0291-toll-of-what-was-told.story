# The toll in a short report is that of what it has just told; who puts a number at so many says so.
item  2025-01-15  source=test  lang=en
text     A shell hit a market in Goma. Police put the toll at six.
expect   claim  event=ASSAULT  killed=6  kind=killed:incident  speaker=Police

item  2025-01-15  source=test  lang=en
text     Shelling continued in Daraa. The toll since June rose to 126.
expect   claim  event=ASSAULT  killed=126  kind=killed:running-total

item  2025-01-15  source=test  lang=en
text     The mayor put the number of people killed by the strike at 12.
expect   claim  event=ASSAULT  killed=12  speaker=The mayor
