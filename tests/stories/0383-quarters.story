# A year behind its quarter is a time, and nobody's number of dead.
item  2018-07-15  source=Example Wire
text     In Q1 2018, 763 civilians were killed in Afghanistan, the mission said.
expect   claim  event=ASSAULT  killed=763  when=2018-01-01
expect   no claim with  killed=2018
item  2018-06-14  source=Example Wire
text     The week before last, gunmen killed 12 farmers in Zamfara.
expect   claim  event=ASSAULT  killed=12  when=2018-05-27
# What was planned long before has been done all the same.
item  2024-06-14  source=Example Wire
text     The strike, planned in January, killed the commander.
expect   claim  event=ASSAULT  aspect=happened  killed=1
