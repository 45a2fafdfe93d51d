# The passive has its attacker behind "by", or has none.
item  2018-06-28  source=Example Wire
text     Four farmers were killed by army shelling in Nawa on Wednesday, officials said.
expect   claim  event=ASSAULT  killed=4  place=Nawa  when=2018-06-27  speaker=officials
expect   no claim with  actor=farmers
expect   no claim with  event=CONTROL
