# Who dies of wounds is of the happening that left them, whatever the day of the death.
item  2025-03-10  source=test  lang=en
text     A drone strike killed 12 people in Zalingei on Saturday. Two more died of their wounds on Sunday, a medic said.
expect   claim  killed=2  also=killed  when=2025-03-09  again=yes

item  2025-03-10  source=test  lang=en
text     A drone strike killed 12 people in Zalingei on Saturday. Two wounded people died of their injuries on Sunday.
expect   claim  killed=2

item  2025-03-10  source=test  lang=en
text     A drone strike killed 12 people in Zalingei on Saturday. A second strike killed two more on Sunday.
expect   claim  killed=2  again=-

# ... and a toll that they bring to so many is of that one.
item  2025-03-11  source=test  lang=en
text     Two more people died on Monday of wounds they suffered in Saturday's drone strike on Zalingei, taking the toll to 14.
expect   claim  killed=14  when=2025-03-08
