# "shelling that a monitor said had killed": the monitor says, and did not kill.
item  2020-01-01  source=Example Wire
text     The army began a surge of bombardment that a war monitor said had killed at least 250 people.
expect   claim  event=ASSAULT  killed=250..
expect   no claim with  actor=a war monitor
# As whom somebody is disguised did nothing.
item  2020-01-01  source=Example Wire
text     Gunmen disguised as police attacked a hospital in Kabul on Tuesday.
expect   claim  event=ASSAULT  actor=Gunmen  target=hospital
expect   no claim with  actor=police
item  2020-01-01  source=Example Wire
text     Men dressed as soldiers abducted two priests in Kaduna.
expect   claim  event=ASSAULT  mode=abduct  actor=Men
expect   no claim with  actor=soldiers
# The state's envoy to a body is the state's.
item  2020-01-01  source=Example Wire
text     Iran's U.N. envoy said 78 people were killed in Israeli strikes.
expect   claim  event=ASSAULT  actor=Israeli  killed=78  speaker=IRNGOV
# What one calls it took place.
item  2020-01-01  source=Example Wire
text     Gunmen killed 13 officers in what authorities called a revenge attack by a cartel.
expect   no claim with  aspect=hypothetical
