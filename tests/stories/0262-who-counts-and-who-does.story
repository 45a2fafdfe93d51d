# Who does it is not counted among the dead; nor is he whose wife was killed.
item  2026-03-03  source=Example Wire
text     Several gunmen killed a trader in Gao.
text     They murdered a reporter's wife in Goma.
text     Reports said that one person was killed near Beni.
expect   claim  event=ASSAULT  target=trader  killed=1
expect   no claim with  event=ASSAULT  killed=3
expect   claim  event=ASSAULT  target=wife  killed=1
expect   no claim with  who=journalist
expect   claim  event=ASSAULT  target=person  killed=1
