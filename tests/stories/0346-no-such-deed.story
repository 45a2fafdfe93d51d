# A death sentence kills nobody yet; fire is exchanged by both sides; who surrenders in a town gives up no town; water is no shell; power that is seized is no place.
item  2025-05-04  source=Example Wire
text     A military court sentences Kabila to death in absentia for treason.
expect   no claim with  killed=1
item  2025-05-04  source=Example Wire
text     Taliban forces and Pakistani guards exchanged fire at Torkham for a third day.
expect   claim  event=ASSAULT  mode=firearms  actor=Taliban forces  place=Torkham
expect   no claim with  target=Torkham
item  2025-05-04  source=Example Wire
text     Six Naxals surrender in Gadchiroli.
expect   claim  event=RETREAT  mode=surrender
expect   no claim with  event=CONTROL
item  2025-05-04  source=Example Wire
text     The coast guard fired water cannon at fishing boats near Scarborough Shoal.
expect   no claim with  weapon=artillery
item  2025-05-04  source=Example Wire
text     Soldiers seized power in Bissau and detained the president.
expect   claim  event=COERCE  actor=Soldiers  place=Bissau
expect   no claim with  event=CONTROL
