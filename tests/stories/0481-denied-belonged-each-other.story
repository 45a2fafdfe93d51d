# Who denies the deed itself, whose drone it was, who blames each other.
item  2024-05-03  source=Example Wire
text     The bombing of the town of Mellit on Friday killed nine people. The army denied the bombing.
expect   claim  killed=9  held=SDNMIL:denied
expect   claim  actor=SDNMIL  stance=denies
item  2024-05-03  source=Example Wire
text     The RSF condemned an alleged bombing of the town of Mellit, in North Darfur, which the army has denied.
expect   claim  event=ASSAULT  hedge=alleged  held=SDNMIL:denied
item  2024-05-03  source=Example Wire
text     The strike on a school in Rafah on Tuesday killed 12 people. Israel denied it.
expect   claim  killed=12  held=Israel:denied
item  2024-05-03  source=Example Wire
text     The army denied an attack on its base in Gao.
expect   no claim with  event=ASSAULT  actor=MLIMIL
item  2024-05-03  source=Example Wire
text     Seven people died when a bridge in Kherson was blown up. Ukraine and Russia blamed each other for the attack.
expect   claim  killed=7  held=Ukraine:accused
expect   claim  killed=7  held=Russia:accused
expect   no claim with  held=Ukraine:claimed
item  2024-05-03  source=Example Wire
text     A power station in Nyala was hit by a drone on Sunday. The army says the drone belonged to the RSF.
expect   claim  event=ASSAULT  held=SDNREB:accused
item  2024-05-03  source=Example Wire
text     M23 sappers destroyed several high-voltage pylons near Goma on Sunday.
expect   claim  event=ASSAULT  actor=CODREB
# A blast that claims lives owns up to nothing, and says nothing.
item  2024-05-03  source=Example Wire
text     A blast at a mosque in Kunduz claimed 12 victims on Friday.
expect   claim  event=ASSAULT  stance=asserts  speaker=-
item  2024-05-03  source=Example Wire
text     The attacks on the two depots, which have claimed dozens of lives, were blamed on the rebels.
expect   no claim with  speaker=depots
# Who says that he will do it threatens.
item  2024-05-03  source=Example Wire
text     "We will burn and blow up vehicles that break the strike", the National Liberation Army said in a communique on Friday in Arauca.
expect   claim  event=THREATEN  mode=attack  actor=COLREB
