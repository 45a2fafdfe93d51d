# What the sentences behind a deed tell of those in it.
item  2026-01-15  source=Example Wire
text     A police convoy was ambushed in Nasarawa. Four officers are missing.
expect   claim  event=ASSAULT  missing=4  place=Nasarawa
item  2026-01-15  source=Example Wire
text     Kidnapped on 4 January, the bishop of Makurdi was released on Wednesday.
expect   claim  event=RETREAT  mode=release  when=2026-01-14  place=Makurdi
item  2026-01-15  source=Example Wire
text     Some 1,200 families from Dilling reached Kadugli last week.
expect   claim  event=DISPLACE  mode=flee  role=Dilling:origin
item  2026-01-15  source=Example Wire
text     UNMISS said its patrol was denied passage at a checkpoint near Yambio by SSPDF soldiers.
expect   claim  event=ACCESS  mode=blocked  actor=SSDMIL  place=Yambio
item  2026-01-15  source=Example Wire
text     Electricity and water remain cut in Bara since the RSF bombed the power station there.
expect   claim  event=COERCE  mode=withhold  place=Bara
