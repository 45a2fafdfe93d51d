# "A fired at B and C struck back": C begins a clause of its own and was not fired at.
item  2021-05-15  source=Example Wire
text     Hamas fired rockets at Tel Aviv and Israel flattened a building in Gaza City.
expect   claim  event=ASSAULT  actor=Hamas  target=Tel Aviv
expect   claim  event=ASSAULT  actor=Israel  target=building  place=Gaza
expect   no claim with  actor=Hamas  target=Israel
item  2021-05-15  source=Example Wire
text     Russia bombed Kharkiv and Ukraine struck an oil depot in Belgorod.
expect   claim  event=ASSAULT  actor=Russia  target=Kharkiv
expect   claim  event=ASSAULT  actor=Ukraine  target=oil depot
expect   no claim with  actor=Russia  target=Ukraine
item  2021-05-15  source=Example Wire
text     The army shelled Goma and Sake and killed five civilians.
expect   claim  event=ASSAULT  actor=army  target=Sake  killed=5
# Whom others killed is no toll of the attack before it.
item  2021-05-15  source=Example Wire
text     Militants attacked a convoy near Mopti and troops killed five of them.
expect   claim  event=ASSAULT  actor=Militants  target=convoy
expect   claim  event=ASSAULT  actor=troops  killed=5
expect   no claim with  actor=Militants  killed=5
