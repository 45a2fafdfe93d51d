# A condemning has the place of the deed as a mention; "it", "they" and "the sayers" are told apart from what is said.
item  2024-05-01  source=Example Wire
text     Gunmen stormed a school in Kumba. The UN condemned the attack. Officials are looking into the incident.
text     Norway condemned corruption.
expect   claim  event=ACCUSE  actor=UN  role=Kumba:mentioned
expect   claim  event=ACCUSE  mode=investigate  role=Kumba:mentioned
expect   no claim with  event=ACCUSE  actor=Norway  role=Kumba:mentioned

item  2024-05-01  source=Example Wire
text     Local activists and a doctor said shells fell on Nawa. Much of the population has been displaced, they said.
text     The Ansar Brigade claimed the attack, saying it had targeted an army unit.
expect   claim  event=DISPLACE  speaker=activists
expect   claim  event=ASSAULT  target=army unit  actor=it

item  2024-05-01  source=Example Wire
text     The army said its forces had hit energy targets and denied striking civilian facilities.
text     The council has been among those calling for a truce. Five civilians and three of its fighters were killed.
text     Gangs attacked the National Palace in Port-au-Prince.
expect   claim  event=ASSAULT  target=energy targets
expect   claim  event=ASSAULT  aspect=negated  stance=denies  speaker=army
expect   claim  event=REQUEST  actor=The council
expect   claim  event=ASSAULT  target=Five civilians
expect   no claim with  target=AREGOV
