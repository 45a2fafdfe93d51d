# Whoever owns up to it speaks of his own side's army, wherever it happened.
item  2024-02-29  source=test  lang=en
text     More than 100 people were killed in Gaza City. An Israeli official conceded that troops opened fire on the crowd.
expect   claim  event=ASSAULT  mode=firearms  actor=ISRMIL  stance=concedes

item  2025-05-07  source=test  lang=en
text     Pakistan's military admitted that troops had shelled a school in Kabul.
expect   claim  event=ASSAULT  actor=PAKMIL  stance=concedes
