# What a part of the victims is; who did the second and third of several deeds; labels and asides that do nothing;
# land that is called occupied; how many of those held were let go.
item  2024-01-05  source=Example Wire
text     Three people were killed by shelling in Goma, two of them children.
expect   claim  event=ASSAULT  killed=3
expect   claim  event=ASSAULT  who=killed:child

item  2024-01-05  source=Example Wire
text     Shelling killed five civilians in Goma, among them a pregnant woman and two toddlers.
expect   claim  event=ASSAULT  killed=5
expect   claim  event=ASSAULT  who=killed:child

item  2024-01-05  source=Example Wire
text     Gunmen stopped a bus in Goma, checked identity cards and shot dead 23 passengers, a local official said.
expect   claim  event=ASSAULT  killed=23  actor=Gunmen  place=Goma

item  2024-01-05
text     #Myanmar: A junta airstrike hit a school in Loikaw on Thursday, killing 11, UNICEF said.
expect   claim  event=ASSAULT  speaker=UNICEF  place=Loikaw
expect   no claim with  speaker=Myanmar

item  2024-01-05  source=Example Wire
text     A second wave of explosions, this time of walkie-talkies, killed 14 in Beirut on Wednesday.
expect   claim  event=ASSAULT  killed=14  actor=-

item  2024-01-05  source=Example Wire
text     Four farmers were shot dead in the occupied West Bank on Monday.
expect   claim  event=ASSAULT  killed=4
expect   no claim with  event=CONTROL

item  2024-01-05  source=Example Wire
text     The army detained 16 teachers in Goma; six have been released, it said.
expect   claim  event=RETREAT  mode=release  place=Goma

# Gates that shut, by nobody's hand; papers named after towns; what rebels are called; totals whose stretch stands at the end.
item  2024-01-05  source=Example Wire
text     The border with Chad closed on Friday. The rebels rejected the Doha agreement. Rwanda-backed M23 seized Goma.
expect   claim  event=ACCESS  mode=shut  actor=-
expect   no claim with  place=Doha
expect   no claim with  event=AID
expect   no claim with  event=SUPPORT

item  2024-01-05  source=Example Wire
text     Iran-backed militias fired rockets at Ain al-Asad.
expect   no claim with  target=Bashar

item  2024-01-05  source=Example Wire
text     Israel put the number of casualties in the Nuseirat raid at under 100; a truck bomb killed at least 81, most of them students.
expect   claim  event=ASSAULT  speaker=Israel
expect   claim  killed=81..

item  2024-05-10  source=Example Wire
text     Some 110,000 people have left Rafah since Monday's evacuation order, the agency said. The president died of wounds suffered at the front.
expect   claim  event=DISPLACE  mode=flee  displaced=110000  place=Rafah
expect   claim  event=ASSAULT  killed=1  target=president
