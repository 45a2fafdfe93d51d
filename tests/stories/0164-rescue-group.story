# "rescue" says what the group is; the wounded beside the dead are told of in one claim; where it was said is no target.
item  2026-03-03  source=Example Wire
text     The White Helmets rescue group pulled five bodies from the rubble in Idlib.
text     Three homes in Kherson were hit on Sunday, at least 12 people were killed and 31 wounded.
text     The army rejected the report on Telegram. The health ministry put the overall toll of the war at 4,120.
expect   no claim with  event=AID
expect   claim  event=ASSAULT  killed=12..  injured=31
expect   no claim with  event=REJECT  target=Telegram
expect   claim  event=ASSAULT  killed=4120  kind=killed:running-total
