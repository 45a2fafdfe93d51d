# A day before "when" is that of both clauses; "at least" is no superlative; a tank that is destroyed is a target; who
# tells of a gain holds nothing; the dead and wounded of one toll; a side of a country is one phrase.
item  2018-06-28  source=Example Wire
text     At least 17 civilians, among them five children, were killed on Thursday when Russian warplanes bombed a basement in Musayfirah, the Example Observatory said.
expect   claim  event=ASSAULT  killed=17..  mode=aerial  actor=Russia  place=Musayfirah

item  2018-06-29  source=Example Wire
text     Clashes went on in Daraa. The envoy said his office had documented the deaths of at least 46 civilians since 19 June.
expect   claim  killed=46..  when=2018-06-19  kind=killed:running-total

item  2018-06-25  source=Example Wire
text     Russian aircraft destroyed a tank and two vehicles near Daraa, the ministry said.
expect   claim  event=ASSAULT  target=a tank

item  2018-06-26  source=Example Wire
text     Government forces captured Nawa on Tuesday, the Syrian Observatory for Human Rights said, splitting rebel territory in two.
expect   claim  event=CONTROL  actor=Government forces
expect   no claim with  event=CONTROL  actor=Observatory

item  2018-07-25  source=Example Wire
text     Clashes in Sweida went on. State media put the toll at 215 dead and 180 wounded.
expect   claim  killed=215  kind=killed:running-total
expect   no claim with  kind=injured:incident

item  2018-06-28  source=Example Wire
text     Some 62,000 people have been displaced in southwest Syria since 17 June. The agency called on Russia, the United States and Jordan to act.
expect   claim  event=DISPLACE  displaced=62000  actor=SYR

item  2018-06-28  source=Example Wire
text     Shelling killed four in Nawa on Thursday. The border remains closed, the army said.
expect   claim  event=ASSAULT  place=Nawa
expect   no claim with  event=ACCESS  role=Nawa:scene
