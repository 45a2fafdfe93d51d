# Rebels take a town; thousands flee to another.
item  2025-01-22  source=Example Wire
text     M23 rebels backed by Rwanda seized the town of Minova in eastern Congo on Tuesday, sending thousands of people fleeing towards Goma, two local officials said.
expect   claim  event=CONTROL  mode=gains  actor=CODREB  place=Minova  when=2025-01-21  speaker=officials
expect   claim  event=DISPLACE  mode=flee
