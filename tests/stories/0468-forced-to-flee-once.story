# Who is forced to flee flees once, and forces nobody.
item  2025-02-18  source=Example Wire
text     Clashes in Sweida have forced 128,571 people to flee their homes, the IOM said.
expect   no claim with  event=DISPLACE  actor=128,571 people
expect   claim  event=DISPLACE  displaced=128571  target=128,571 people  place=As-Suwayda
