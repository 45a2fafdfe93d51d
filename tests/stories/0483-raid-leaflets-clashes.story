# "The raid" is of the village that was bombed; leaflets near the body; of a clash nobody is the doer.
item  2024-05-03  source=Example Wire
text     A village in Sagaing was bombed on Friday. The air force carried out the raid, residents said.
expect   claim  target=village  held=MMRMIL:reported
item  2024-05-03  source=Example Wire
text     Pamphlets signed by the Gulf Clan were found near the body of a teacher who was murdered in Cordoba on Monday.
expect   claim  target=teacher  held=COLCRM:claimed
item  2024-05-03  source=Example Wire
text     Clashes between the army and the M23 were reported near Goma on Friday. Two youths were kidnapped in Sake.
expect   claim  mode=abduct  held=-
item  2024-05-03  source=Example Wire
text     Westland invaded Eastland in January. The Taliban were bombed in Kunduz.
expect   no claim with  again=yes
# What an exercise, a hoax, a documentary tells of is no news.
item  2024-05-03  source=Example Wire
text     The exercise simulated a terrorist attack on the airport in which 30 people were killed. A hoax caller said a bomb had exploded at the airport in Lagos.
expect   no claim with  event=ASSAULT
item  2024-05-03  source=Example Wire
text     A documentary on the kidnapping of the businessman Jorge Born will be shown on Friday.
expect   claim  mode=abduct  aspect=historical
