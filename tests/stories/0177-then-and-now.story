# What happened then is no toll of now; convoys that are stopped; what a participle or a tag took from the verb.
item  2019-12-28  source=Example Wire
text     A truck bomb exploded at a checkpoint in Mogadishu on Saturday. The blast was the deadliest since October 2017, when almost 600 people died.
text     It was the worst attack since 2014, when gunmen killed 140 people.
text     The attack was the bloodiest day of protests since the coup. Police killed nine.
expect   claim  event=ASSAULT  killed=600  when=2017-10-01  until=2017-10-31
expect   claim  event=ASSAULT  killed=140  when=2014-01-01  kind=killed:incident
expect   no claim with  killed=600  when=2019-12-28

item  2019-12-28  source=Example Wire
text     A convoy of trucks carrying food was stopped at a checkpoint near Kosti. Peacekeepers based two kilometres away exchanged fire with the attackers.
text     Three people were killed and two others wounded in an Israeli raid on a car in Tyre.
text     The militia hacked 60 displaced people to death. An airstrike destroyed a tower block in Gaza City.
expect   claim  event=ACCESS  mode=blocked  target=convoy
expect   claim  event=ASSAULT  actor=Peacekeepers
expect   claim  event=ASSAULT  killed=3  injured=2  actor=ISR
expect   claim  event=ASSAULT  killed=60
expect   claim  event=ASSAULT  target=a tower block
