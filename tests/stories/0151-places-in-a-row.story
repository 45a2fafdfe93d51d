# A list of towns: each is a scene, with or without "and", article or not; a quarter's city is not one more.
item  2018-06-28  source=Example Wire
text     Government warplanes bombed Busra al-Harir, al-Harak on Tuesday. At least ten people were wounded in the bombardment of Jobar, Damascus.
expect   claim  event=ASSAULT  place=Busra al-Harir
expect   claim  event=ASSAULT  place=al-Hirak  role=Harak:scene
expect   claim  role=Jobar:scene
expect   no claim with  role=Damascus:scene
