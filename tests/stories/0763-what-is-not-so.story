# What is not true, called a lie or false, is denied by whoever says so.
item  2024-05-03  source=Example Wire
text     It is not true that the army shelled the market, a spokesman said.
expect   claim  event=ASSAULT  aspect=negated  stance=denies  speaker=spokesman
item  2024-05-03  source=Example Wire
text     Reports that the army shelled the market are false, the ministry said.
expect   claim  event=ASSAULT  aspect=negated  stance=denies  speaker=ministry
item  2024-05-03  source=Example Wire
text     The ministry called the accusation that its troops had burned the village baseless.
expect   claim  event=ASSAULT  aspect=negated  stance=denies
item  2024-05-03  source=Example Wire
text     It is true that the army shelled the market, a spokesman said.
expect   claim  event=ASSAULT  aspect=happened  stance=asserts
# Who does not confirm a thing does not say it.
item  2024-05-03  source=Example Wire
text     The army has not confirmed that the town fell.
expect   claim  event=CONTROL  hedge=unconfirmed
expect   no claim with  event=CONTROL  speaker=army
item  2024-05-03  source=Example Wire
text     Rebels nearly took the town before the army drove them back.
expect   claim  event=CONTROL  actor=rebels  aspect=negated
# The year is of the deed that the court, the president and the marchers speak of.
item  2024-05-03  source=Example Wire
text     A court jailed two soldiers for the killing of a farmer in 2019.
expect   claim  event=SANCTION  aspect=happened
expect   no claim with  event=SANCTION  when=2019-01-01..2019-12-31
item  2024-05-03  source=Example Wire
text     Police arrested 12 people in connection with the murder of the mayor last month.
expect   claim  event=COERCE  aspect=happened  kind=detained:incident
item  2024-05-03  source=Example Wire
text     On the anniversary of the 1995 massacre of 8,000 men in Srebrenica, thousands marched.
expect   claim  event=PROTEST  aspect=happened
expect   claim  event=ASSAULT  aspect=historical
