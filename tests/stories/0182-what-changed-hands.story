# A village near a town is not the town, the hospital in it is not all of it, villages of a province are not the province.
item  2024-11-28  source=Example Wire
text     Rebels captured a village near Aleppo.
expect   claim  event=CONTROL  precision=Aleppo:2

item  2024-11-28  source=Example Wire
text     Rebels advanced to within 5 km of Aleppo.
expect   claim  event=CONTROL  precision=Aleppo:2

item  2024-11-28  source=Example Wire
text     Rebels captured Anadan and three villages.
expect   claim  event=CONTROL  precision=Anadan:1

item  2024-11-28  source=Example Wire
text     The army retook the national hospital in Sweida. Rebels captured seven villages in Idlib province.
expect   claim  event=CONTROL  precision=Suwayda:2
expect   claim  event=CONTROL  precision=Idlib:5

item  2024-11-28  source=Example Wire
text     Five people were killed near Aleppo.
expect   claim  event=ASSAULT  precision=Aleppo:2
