# Whose town it is stands before its name, and whose capital beside the word.
item  2021-03-28  source=Example Wire
text     Dozens were killed in an assault on the northern Mozambican town of Palma.
expect   claim  event=ASSAULT  place=Palma
item  2024-03-04  source=Example Wire
text     A car bomb exploded in the Somali capital on Monday, killing six people.
expect   claim  event=ASSAULT  killed=6  place=Mogadishu
item  2024-03-04  source=Example Wire
text     Gunmen stormed two prisons in Haiti's capital over the weekend, officials said.
expect   claim  event=ASSAULT  place=Port-au-Prince
item  2024-03-04  source=Example Wire
text     Two rockets fell in the capital of Afghanistan on Friday, officials said.
expect   claim  event=ASSAULT  place=Kabul
