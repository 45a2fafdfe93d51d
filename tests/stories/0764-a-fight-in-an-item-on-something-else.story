# What an item on a disease, a flood, a match, a market, a train or a theft tells of a fight is kept.
item  2024-09-10  source=Example Wire
text     RSF looted the main hospital in El Fasher and beat doctors. A cholera outbreak has killed 12 people.
expect   claim  event=ASSAULT  actor=RSF  target=the main hospital
expect   no claim with  killed=12
item  2024-09-10  source=Example Wire
text     Heavy rains and floods hit camps in Marib. Houthi shelling killed two people there.
expect   claim  event=ASSAULT  killed=2
item  2024-09-10  source=Example Wire
text     Shelling hit a football stadium in Kherson during a match, killing three players.
expect   claim  event=ASSAULT  killed=3
item  2024-09-10  source=Example Wire
text     A train derailed near Belgorod after explosives were planted on the track, killing the driver and two passengers.
expect   claim  event=ASSAULT
item  2024-09-10  source=Example Wire
text     Armed men killed a farmer and stole 40 cattle near Wukari.
expect   claim  event=ASSAULT  actor=Armed men  killed=1
item  2024-09-10  source=Example Wire
text     Oil prices rose after the Houthis seized a tanker in the Red Sea on Monday. Investors fear for shipping; stocks and bonds fell.
expect   claim  event=COERCE  actor=the Houthis
item  2024-09-10  source=Example Wire
text     A singer was killed in Donbas when Ukrainian shelling hit a theatre where she was performing a show on Saturday, the studio said.
expect   claim  event=ASSAULT
item  2024-09-10  source=Example Wire
text     Migrants' boats capsized in a storm off Libya. The coast guard opened fire at one of them.
expect   claim  event=ASSAULT  actor=The coast guard
# A letter, a comment somebody gave: no opinion.
item  2024-09-10  source=Example Wire
text     UN letter: Houthis seized 10 staff.
expect   claim  event=ASSAULT  actor=Houthis
item  2024-09-10  source=Example Wire
text     Comment from Kherson's governor: Russian troops shelled Antonivka, killing a woman.
expect   claim  event=ASSAULT  killed=1
# Players and actors are killed as others are.
item  2024-09-10  source=Example Wire
text     Actor Pavlo Lee was killed in Irpin. The film star had joined the territorial defence.
expect   claim  event=ASSAULT  killed=1
item  2024-09-10  source=Example Wire
text     Football coach Hani Al-Masdar was killed in Gaza. He had led the Olympic team.
expect   claim  event=ASSAULT
item  2024-09-10  source=Example Wire
text     The film is set in Vietnam, where a sergeant was killed in the jungle. The actor won an award.
expect   no claim with  event=ASSAULT
# A word of games keeps no fight out of its sentence, nor do a gas plant and its like make gas of what struck them.
item  2024-09-10  source=Example Wire
text     Gunmen opened fire on a bus carrying a football team near Mogadishu, killing four players.
expect   claim  event=ASSAULT  killed=4
item  2024-09-10  source=Example Wire
text     A record 47 attacks were carried out by Sudan's RSF on hospitals this season.
expect   claim  event=ASSAULT  actor=SDNREB
item  2024-12-10  source=Example Wire
text     Army beat Navy 21-17 in the final game of the season on Saturday.
expect   no claim with  event=ASSAULT
item  2024-09-10  source=Example Wire
text     Insurgents attacked a gas plant in Palma, beheading a contractor.
expect   claim  event=ASSAULT  killed=1
expect   no claim with  mode=unconventional
item  2024-09-10  source=Example Wire
text     Security forces shot dead five striking miners outside the shaft.
expect   claim  event=ASSAULT  killed=5
expect   no claim with  mode=aerial
# Who was at something when it struck killed nobody.
item  2024-09-10  source=Example Wire
text     The army shelled a school where pupils were rehearsing a play, killing nine.
expect   claim  event=ASSAULT  killed=9
expect   no claim with  actor=pupils
item  2024-09-10  source=Example Wire
text     Shells fell as villagers were burying their dead, killing six.
expect   no claim with  actor=villagers
