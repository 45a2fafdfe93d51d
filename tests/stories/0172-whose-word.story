# Names are kept whole; whoever puts a toll says so; a place that something is reported from says nothing.
item  2022-10-30  source=Example Wire
text     Two car bombs exploded in Mogadishu, President Hassan Sheikh Mohamud said. Journalist Omar Hussein Abdi was killed.
text     The health ministry put the toll at 50 dead and 77 wounded. Some 20 attackers were wounded, it added.
expect   claim  event=ASSAULT  speaker=President Hassan Sheikh Mohamud
expect   claim  event=ASSAULT  target=Omar Hussein Abdi
expect   claim  event=ASSAULT  killed=50  injured=77  speaker=health ministry
expect   claim  event=ASSAULT  injured=20  speaker=health ministry

item  2023-07-30  source=Example Wire
text     Gunfire was reported from Bishnupur district of Manipur on Saturday. Police killed 19 protesters in Imphal, rights group Temblores said.
expect   claim  event=OBSERVE  speaker=-  place=Manipur
expect   claim  event=ASSAULT  killed=19  speaker=Temblores
