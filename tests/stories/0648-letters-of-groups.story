# "AS" and "AA" are groups where the item speaks of their land, whatever a tagger took them for.
item  2025-03-10  source=test  lang=en
text     AS attacked an SNA base in Hiraan this morning.
expect   claim  event=ASSAULT  actor=Al-Shabaab
item  2025-03-10  source=test  lang=en
text     SNA killed 15 AS militants in Galgaduud.
expect   claim  event=ASSAULT  killed=15  target=15 AS militants
item  2025-03-10  source=test  lang=en
text     AA clashed w/ the junta b/w Kyauktaw and Mrauk-U, acc. to local media.
expect   claim  event=ASSAULT  actor=AA  target=the junta  speaker=local media
item  2025-03-10  source=test  lang=en
text     Junta airstrike on AA-held Ponnagyun kills 8 civilians.
expect   claim  event=ASSAULT  actor=Junta  target=AA-held Ponnagyun  killed=8
# No group there.
item  2025-03-10  source=test  lang=en
text     AS the shelling went on in Goma, four people were killed.
expect   claim  event=ASSAULT  killed=4
expect   no claim with  actor=AS
