# The dead behind a colon are no bombs before it; "the enemy occupied" is news, and not how things are.
item  2026-04-01  source=Example Wire
text     The enemy hit a residential building in Sloviansk with 2 FAB-250 bombs: 2 killed, 6 wounded, says Filashkin
expect   claim  event=ASSAULT  killed=2  injured=6  place=Sloviansk
item  2026-04-01  source=Example Wire
text     DeepState: the enemy occupied Novomykolaivka on Tuesday.
expect   claim  event=CONTROL  mode=gains
expect   no claim with  mode=holds
# A town that is one is not left unknown for the sake of a name that is several.
item  2026-04-01  source=Example Wire
text     Marib: Houthi missile hits IDP camp al-Suwayda, 3 women wounded
expect   claim  event=ASSAULT  injured=3  place=Marib
expect   no claim with  place=SYR
item  2026-04-01  source=Example Wire
text     Shooting attack near Ariel: a settler moderately injured.
expect   claim  event=ASSAULT  injured=1  place=PSE
expect   no claim with  place=Jerusalem
