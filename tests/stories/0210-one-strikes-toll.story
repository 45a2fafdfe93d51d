# The toll of one happening, however it is told: of the shelling, "so far", of the wounded who died later; ages and
# things are no dead; a day's range and "the deadliest since" are what they say.
item  2024-06-13  source=Example Wire
text     The toll of the shelling of a mosque in Goma rose to nine on Thursday after two of the wounded died, a medic said.
expect   claim  event=ASSAULT  killed=9  kind=killed:incident

item  2024-06-13  source=Example Wire
text     The toll of Tuesday's strike on Nawa has risen to 12 dead and 31 wounded, the governor said.
expect   claim  event=ASSAULT  killed=12  injured=31  kind=killed:incident

item  2024-06-13  source=Example Wire
text     Rebels shelled the market in Goma this morning.
text     12 dead so far.
expect   claim  event=ASSAULT  killed=12  kind=killed:incident

item  2024-06-13  source=Example Wire
text     Three farmers aged 33, 41 and 68 were killed when shells hit a barn in Goma.
expect   claim  event=ASSAULT  killed=3
expect   no claim with  killed=68

item  2024-06-13  source=Example Wire
text     Between 10 and 12 June at least 31 civilians were killed in Goma.
expect   claim  event=ASSAULT  killed=31..  kind=killed:running-total

item  2024-06-13  source=Example Wire
text     Rockets killed six in Goma, the deadliest attack since the siege began.
expect   claim  event=ASSAULT  killed=6  kind=killed:incident

item  2024-06-13  source=Example Wire
text     A shell hit the UN base in Goma on Wednesday. Seven peacekeepers sustained minor injuries.
expect   claim  event=ASSAULT  injured=7  again=yes

item  2024-06-13  source=Example Wire
text     Three years ago today a missile struck the station in Goma, killing 25 people.
expect   claim  event=ASSAULT  when=2021-06-13
