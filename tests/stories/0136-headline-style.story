# Headlines: present tense, no articles.
item  2024-02-10  source=Example Wire
text     Israeli strikes kill 28 in Rafah as thousands flee
expect   claim  event=ASSAULT  killed=28  place=Rafah  actor=ISR
expect   claim  event=DISPLACE  mode=flee
