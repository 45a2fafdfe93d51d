# Who calls a claim false, dismisses it or says that it is untrue denies it, and so does the one by whom it was denied.
item  2024-02-20  source=Example Wire
text     The army accused Rwanda of shelling a camp near Goma, an allegation Kigali denied.
expect   claim  event=ASSAULT  actor=Rwanda  hedge=alleged
expect   claim  event=ASSAULT  actor=Rwanda  speaker=Kigali  stance=denies
item  2024-02-20  source=Example Wire
text     The army accused Rwanda of shelling a camp near Goma. Rwanda called the accusation baseless.
expect   claim  event=ASSAULT  actor=Rwanda  speaker=Rwanda  stance=denies
item  2024-02-20  source=Example Wire
text     Rebels said they had shot down a drone. The army dismissed the claim as false.
expect   claim  event=ASSAULT  speaker=army  stance=denies
item  2024-02-20  source=Example Wire
text     Rebels said they had shot down a drone. The claim was denied by the army.
expect   claim  event=ASSAULT  speaker=army  stance=denies
item  2024-02-20  source=Example Wire
text     Rebels said they had shot down a drone, an assertion denied by the army.
expect   claim  event=ASSAULT  speaker=army  stance=denies
item  2024-02-20  source=Example Wire
text     Rebels said they had shot down a drone. The army said the claim was untrue.
expect   claim  event=ASSAULT  speaker=army  stance=denies
item  2024-02-20  source=Example Wire
text     Rebels said they had shot down a drone. The army said the claim was not false.
expect   no claim with  stance=denies
item  2024-02-20  source=Example Wire
text     Rebels said they had shot down a drone. The court dismissed the charges.
expect   no claim with  stance=denies
