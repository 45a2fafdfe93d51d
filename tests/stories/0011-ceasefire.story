# Rebels agree to a ceasefire that another party brokered.
item  2018-07-06  source=Example Wire
text     Rebels in southern Syria agreed on Friday to a ceasefire brokered by Russia, a rebel spokesman said.
expect   claim  event=AGREE  actor=Rebels  when=2018-07-06  speaker=spokesman
