# Planned is not done.
item  2024-01-12  source=Example Wire
text     Britain and the United States launched strikes on Houthi targets in Sanaa. The Houthis vowed to retaliate.
expect   claim  event=ASSAULT  actor=GBR  actor=USA  place=Sanaa
expect   claim  event=THREATEN  actor=Houthi
