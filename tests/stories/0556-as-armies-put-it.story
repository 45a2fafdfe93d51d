item  2025-09-14  source=Example Wire
text     Army rescues 31 hostages in Kajuru. Three soldiers paid the supreme price.
expect   claim  event=ASSAULT  killed=3
# Who claims the killing owns up to it.
item  2025-09-14  source=Example Wire
text     Islamic State claims killing 8 Christians in Chiure.
expect   claim  event=ASSAULT  stance=concedes  killed=8
# Of those who were taken nobody was killed.
item  2025-09-14  source=Example Wire
text     In the attack, two vigilantes were killed and 12 women taken.
expect   claim  event=ASSAULT  killed=2
expect   no claim with  killed=12
