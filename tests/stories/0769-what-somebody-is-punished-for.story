# Who is punished did it, and not who punishes; each deed is of its own, and of its own day.
item  2025-02-10  source=Example Wire
text     Iran hanged a man for killing two policemen during protests in 2022.
expect   claim  event=ASSAULT  actor=IRN  killed=1  aspect=happened
expect   claim  event=ASSAULT  actor=IRNCVL  killed=2
expect   no claim with  actor=Iran  killed=2
expect   no claim with  actor=Iran  when=2022-01-01
item  2025-02-10  source=Example Wire
text     Belarus jailed a man for supporting Ukraine's army.
expect   claim  event=AID  actor=CVL  target=UKRMIL
expect   no claim with  event=AID  actor=BLR
item  2025-02-10  source=Example Wire
text     A judge in Port Sudan sentenced 12 people to death for working with the RSF.
expect   no claim with  event=COOPERATE  actor=SDNJUD
# What befell those behind a deed has its own day.
item  2025-02-10  source=Example Wire
text     The Houthis freed the crew of the ship, seized in November 2023.
expect   claim  event=RETREAT  mode=release  aspect=happened
item  2025-02-10  source=Example Wire
text     Bandits released 30 of the 70 villagers they had abducted in January, a community leader in Kaduna said.
expect   claim  event=RETREAT  mode=release
expect   claim  event=ASSAULT  mode=abduct  when=2025-01-01
item  2025-02-10  source=Example Wire
text     Egypt reopened the Rafah crossing on Saturday for the first time in nine months.
expect   claim  event=ACCESS  mode=open  target=-
# Who stands between a date and the verb does it; letters and their number are no count of months.
item  2025-02-10  source=Example Wire
text     During the night of 8-9 February Russia launched 151 drones; 70 were shot down, Ukraine's air force said.
expect   claim  event=ASSAULT  actor=RUS  when=2025-02-08
expect   no claim with  place=Russia
item  2025-02-10  source=Example Wire
text     The mayor of Goma, appointed by M23 last month, escaped when gunmen ambushed his convoy on Tuesday.
expect   claim  event=ASSAULT  when=2025-02-04
expect   no claim with  when=2023-03-10
