# Who denies by a word alone what was said before denies that: a second claim beside the first, and none of its own doing.
item  2023-05-02  source=Example Wire
text     The RSF said it had taken full control of the airport, which the army denied.
expect   claim  event=CONTROL  speaker=RSF  stance=asserts
expect   claim  event=CONTROL  speaker=army  stance=denies  aspect=negated
item  2023-05-02  source=Example Wire
text     Kyiv accused Moscow of blowing up the dam. Russia has denied it.
expect   claim  event=ASSAULT  actor=Moscow  hedge=alleged
expect   claim  event=ASSAULT  actor=Moscow  speaker=Russia  stance=denies
item  2023-05-02  source=Example Wire
text     Rebels said they had shot down a drone, a claim the army denied.
expect   claim  event=ASSAULT  speaker=Rebels
expect   claim  event=ASSAULT  speaker=army  stance=denies
item  2023-05-02  source=Example Wire
text     Rebels said they had shot down a drone. The army could neither confirm nor deny it.
expect   no claim with  stance=denies
item  2023-05-02  source=Example Wire
text     Both sides accused each other of killing civilians in El Fasher.
expect   claim  event=ASSAULT  target=civilians  hedge=alleged
expect   no claim with  stance=concedes
item  2023-05-02  source=Example Wire
text     A helicopter came under fire near Goma, wounding one crew member.
expect   claim  event=ASSAULT  target=helicopter  injured=1
expect   no claim with  mode=aerial
