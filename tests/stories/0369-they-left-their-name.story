# Attackers who say what they belong to, or leave its leaflets, own up to it.
item  2026-03-10  source=Example Wire
text     Attackers threw dynamite at the car of the governor in Jowhar on Monday. The attackers left leaflets identifying themselves as members of al-Shabaab.
expect   claim  event=ASSAULT  target=car  held=SOMREB:claimed
item  2026-03-10  source=Example Wire
text     A bomb destroyed the office of a newspaper in Mogadishu on Monday. Leaflets signed by al-Shabaab were found at the scene.
expect   claim  event=ASSAULT  target=office  held=SOMREB:claimed
