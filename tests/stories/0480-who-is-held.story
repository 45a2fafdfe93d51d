# Who is held to have done it, by what the item tells later.
# Fighters of a group are blamed, and no deed is named; the drone, the shells that struck were somebody's.
item  2024-05-03  source=Example Wire
text     A school in Beni territory was burned on Saturday night. The army blamed fighters of the Allied Democratic Forces, who have killed thousands in the region.
expect   claim  event=ASSAULT  target=school  held=CODREB:accused
item  2024-05-03  source=Example Wire
text     A drone strike killed 11 people at a market in El Fasher on Thursday. Residents said the drone was launched by the RSF. The RSF denied that it had struck the market and accused the army.
expect   claim  killed=11  held=RSF:reported
expect   claim  killed=11  held=SDNREB:denied
expect   claim  killed=11  held=army:accused
item  2024-05-03  source=Example Wire
text     A missile hit an apartment block in Kharkiv on Friday, killing six people. The missile was launched by Russian forces from the Belgorod region, the governor said.
expect   claim  killed=6  held=RUSMIL:reported
item  2024-05-03  source=Example Wire
text     Another drone struck a house in Marjayoun. Hezbollah said the drone was fired by Israel.
expect   claim  target=house  held=Israel:reported
# Who thinks so, on whose orders, what was written on the wall.
item  2024-05-03  source=Example Wire
text     A car bomb killed nine in Mogadishu on Monday. In the opinion of the police, the explosion was organised by al-Shabaab.
expect   claim  killed=9  held=al-Shabaab:accused
expect   claim  actor=al-Shabaab  target=-  speaker=SOMCOP  hedge=alleged
item  2024-05-03  source=Example Wire
text     A priest was killed in Kaya on Sunday. A man captured by the army confessed that he had killed the priest on the orders of JNIM.
expect   claim  target=priest  held=JNIM:reported
item  2024-05-03  source=Example Wire
text     A church was set on fire in Cabo Delgado on Monday. The attackers painted the name of the Islamic State on the walls.
expect   claim  target=church  held=IMGISI:accused
# Arrested over it, for it, as suspects.
item  2024-05-03  source=Example Wire
text     Police arrested four members of the Los Lobos gang over the kidnapping of a doctor in Guayaquil.
expect   claim  mode=abduct  actor=Lobos  hedge=alleged
item  2024-05-03  source=Example Wire
text     A judge was shot dead outside his home in Guayaquil on Friday. Two members of Los Choneros were arrested for it.
expect   claim  target=judge  held=ECUCRM:accused
item  2024-05-03  source=Example Wire
text     A judge was shot dead outside his home in Guayaquil on Friday. Two suspects, believed to belong to Los Choneros, were captured hours later.
expect   claim  target=judge  held=ECUCRM:accused
# Similar attacks are others; an armed commando is no army's; the murder is today's and not the one recalled beside it.
item  2024-05-03  source=Example Wire
text     Hooded men burned down a police post in Kafanchan on Monday. Similar attacks in the area have been blamed on Boko Haram.
expect   claim  target=post  held=-
item  2024-05-03  source=Example Wire
text     An armed commando abducted three teachers in Guerrero on Monday.
expect   claim  mode=abduct  actor=UNK
item  2024-05-03  source=Example Wire
text     A former mayor of Culiacan, Pablo Ruiz, was murdered today by gunmen. On 18 April, Colonel Luis Franco of the state police was murdered in the same area. The authorities have attributed the murder to the Sinaloa Cartel.
expect   claim  target=mayor  held=MEXCRM:accused
expect   claim  target=Franco  held=-
item  2024-05-03  source=Example Wire
text     The former mayor of Culiacan was shot dead on Friday by gunmen. The authorities have attributed the murder to the Sinaloa Cartel, which last week announced a counteroffensive.
expect   claim  target=mayor  held=MEXCRM:accused
expect   no claim with  held=MEXCRM:claimed
