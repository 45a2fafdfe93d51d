# Between dashes and in a group of its own a part is no count of the group.
item  2025-03-04  source=Example Wire
text     Seven aid workers — an Australian, a Pole, three Britons, an American-Canadian and a Palestinian — were killed in the strike in Deir al-Balah.
expect   claim  event=ASSAULT  killed=7  part=killed:all  sum=killed:-
item  2025-03-04  source=Example Wire
text     The militants took 11 hostages: eight miners and three guards.
expect   claim  event=ASSAULT  detained=11  part=detained:civilian
# What the tree tears apart: "at least", "members of", the verb.
item  2025-03-04  source=Example Wire
text     Shelling of Sudzha killed several civilians and at least two soldiers.
expect   claim  event=ASSAULT  killed=2..  who=killed:combatant  sum=killed:5..
item  2025-03-04  source=Example Wire
text     Four members of the security forces and three civilians lost their lives in the attack on Arbinda.
expect   claim  event=ASSAULT  sum=killed:7
# A stretch of time behind the second of two verbs is that of both; an earlier toll is none now.
item  2025-03-04  source=Example Post
text     Kherson region: 2 people died and 12 were injured, including 1 child, as a result of Russian aggression over the past day.
expect   claim  event=ASSAULT  kind=killed:running-total  kind=injured:running-total
item  2025-03-04  source=Example Wire
text     At least 20 civilians, mostly women, were killed Sunday in Tillabéri, local sources said, revising an earlier toll of 12.
expect   claim  event=ASSAULT  killed=20..
expect   no claim with  killed=12
