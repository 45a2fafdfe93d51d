# Who is forced from home is counted; a family of five is five people; those under siege are besieged; of 31 lorries 18 were hit.
item  2025-02-05  source=Example Wire
text     At least 85,000 people have been forced from their homes in Goma since late January, the UN refugee agency said.
expect   claim  event=DISPLACE  mode=flee  displaced=85000..  kind=displaced:flow  role=Goma:origin
item  2024-07-09  source=Example Wire
text     A family of five was killed when shells hit their house in Derhachi.
expect   claim  event=ASSAULT  killed=5  kind=killed:incident  place=Derhachi
item  2015-12-02  source=Example Wire
text     Some 400,000 people are living under siege across Syria, the UN said.
expect   claim  event=COERCE  mode=restrict  besieged=400000  kind=besieged:stock
item  2016-09-20  source=Example Wire
text     An airstrike hit an aid convoy in Urum al-Kubra, destroying 18 of 31 lorries.
expect   claim  event=ASSAULT  vehicles=18
expect   no claim with  vehicles=31
# A part of those before is told by who they are; what many attacks did is a sum.
item  2024-12-12  source=Example Wire
text     More than 1.1 million people have been newly displaced since 27 November, OCHA said, and at least 600,000 of them are children.
expect   claim  event=DISPLACE  displaced=1100000..  displaced=600000..
item  2024-02-20  source=Example Wire
text     The agency counted 357 attacks on clinics in Gaza since 7 October, which killed 645 people and injured 818.
expect   claim  event=ASSAULT  killed=645  kind=killed:running-total  injured=818
