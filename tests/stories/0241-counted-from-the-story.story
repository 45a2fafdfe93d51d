# "the next year" is the one after the story's, and what was over is on no day to come.
item  2025-01-28  source=Example Wire
text     The M23 rebels first took Goma in November 2012 but were driven out by a UN force the next year.
expect   claim  event=CONTROL  aspect=historical  when=2012-11-01
expect   no claim with  aspect=planned

item  2020-11-15  source=Example Wire
text     Armenian forces will withdraw from Lachin by 1 December. Azerbaijani troops had taken Shusha a day earlier.
expect   claim  event=CONTROL  aspect=happened  when=-

item  2023-10-05  source=Example Wire
text     The column left Gao on Monday, two days after Tuareg rebels overran an army camp at Bamba and killed at least 97 soldiers.
expect   claim  event=CONTROL  when=-
expect   claim  killed=97..  when=-

item  2017-03-25  source=Example Wire
text     Gunmen attacked Timbuktu on 12 March; the army next day bombed a camp near Kidal.
expect   claim  mode=aerial  when=2017-03-13
