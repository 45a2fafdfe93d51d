# Who rides is who attacks; fighting that claims lives says nothing; police do not own up to their own wounded.
item  2024-11-29  source=Example Wire
text     Gunmen riding motorbikes ambushed a convoy of passengers in Kurram, killing at least 42, officials said. Tribal fighting in the district has since claimed another 80 lives.
expect   claim  event=ASSAULT  actor=Gunmen  killed=42..  place=Kurram
expect   claim  event=ASSAULT  killed=80  speaker=-
item  2024-11-29  source=Example Wire
text     Georgian police used tear gas against thousands protesting outside parliament; 32 officers were injured, the interior ministry said.
expect   claim  event=ASSAULT  injured=32  held=-
# Those shot dead are counted, and not who shot them; the people stand before their clause though it is told behind it.
item  2024-12-20  source=Example Wire
text     Police arrested 40 people and shot two dead.
expect   claim  event=ASSAULT  actor=Police  killed=2
expect   no claim with  event=ASSAULT  target=Police
item  2024-12-20  source=Example Wire
text     At least 12 people, including two children, died and dozens were hurt when shells hit homes in El Fasher, activists said.
expect   claim  event=ASSAULT  killed=12..  place=El Fasher
item  2024-12-20  source=Example Wire
text     A car ploughed into a market in Magdeburg, killing five; police arrested a Saudi-born doctor.
expect   claim  event=COERCE  target=doctor
expect   no claim with  event=COERCE  killed=5
expect   no claim with  actor=SAUCOP
item  2024-12-20  source=Example Wire
text     Islamabad has not commented, but a security official told Reuters that militant camps were hit.
expect   claim  event=ASSAULT  target=camps  speaker=official
expect   no claim with  speaker=Islamabad
item  2024-12-20  source=Example Wire
text     Mozambican police said 21 people had died in two days of unrest after the top court confirmed the ruling party's win.
expect   claim  event=ASSAULT  killed=21  speaker=police
expect   no claim with  event=CONTROL
