# Who rides is who attacks; fighting that claims lives says nothing; police do not own up to their own wounded.
item  2024-11-29  source=Example Wire
text     Gunmen riding motorbikes ambushed a convoy of passengers in Kurram, killing at least 42, officials said. Tribal fighting in the district has since claimed another 80 lives.
expect   claim  event=ASSAULT  actor=Gunmen  killed=42..  place=Kurram
expect   claim  event=ASSAULT  killed=80  speaker=-
item  2024-11-29  source=Example Wire
text     Georgian police used tear gas against thousands protesting outside parliament; 32 officers were injured, the interior ministry said.
expect   claim  event=ASSAULT  injured=32  held=-
