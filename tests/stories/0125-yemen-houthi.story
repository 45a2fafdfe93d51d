# Ships as targets.
item  2024-03-06  source=Example Wire
text     A Houthi missile hit the cargo ship True Confidence in the Gulf of Aden on Wednesday, killing three sailors, the U.S. military said.
expect   claim  event=ASSAULT  actor=Houthi  weapon=missile  killed=3  speaker=U.S. military
