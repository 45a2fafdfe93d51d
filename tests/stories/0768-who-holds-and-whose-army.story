# Who is in control of a place holds it.
item  2024-12-05  source=Example Wire
text     Rebels entered Aleppo on Friday. By Saturday they were in control of most of the city, including the airport, residents said.
expect   claim  event=CONTROL  mode=holds  actor=SYRREB  speaker=residents
item  2024-12-05  source=Example Wire
text     Government forces hold the northern bank, while M23 controls the bridge.
expect   claim  event=CONTROL  mode=holds  actor=CODMIL
expect   claim  event=CONTROL  mode=holds  actor=CODREB
# "the ministry": of the state whose forces struck, unless another state is named as whom they struck.
item  2024-12-05  source=Example Wire
text     Turkey hit Kurdish positions in northern Iraq, the defence ministry said.
expect   claim  event=ASSAULT  actor=TUR  speaker=TURMIL
item  2024-12-05  source=Example Wire
text     Russia fired 90 drones at Ukraine, the air force said.
expect   claim  event=ASSAULT  actor=RUS  speaker=UKRMIL
# Whose east is meant is not said where two countries are spoken of.
item  2024-03-02  source=Example Wire
text     Ukraine shot down two bombers over the east, the air force commander wrote on Telegram. There was no immediate response from Moscow.
expect   no claim with  place=Russia
# Emptied towns
item  2024-03-02  source=Example Wire
text     Clashes have emptied the town of Sake, with more than 130,000 people streaming towards Goma.
expect   claim  event=DISPLACE  displaced=130000..
