# Airports and halls kill nobody; who denies or blames behind a comma is no place; nor is where soldiers come from.
item  2021-08-26  source=Example Wire
text     IS-K claims Kabul airport attack that killed 13 US troops.
expect   claim  killed=13  place=Kabul airport
expect   no claim with  event=ASSAULT  actor=Kabul

item  2022-03-18  source=Example Wire
text     The coalition denied bombing the funeral hall in Sanaa, which killed 140 people.
expect   claim  killed=140  actor=-  place=Sanaa

item  2025-01-28  source=Example Wire
text     Thirteen soldiers from South Africa, Malawi and Uruguay serving with peacekeeping forces have died in the fighting.
expect   claim  killed=13  place=-
