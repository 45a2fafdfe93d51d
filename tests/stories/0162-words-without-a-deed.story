# Charges and denials that name no deed are of the one told before them.
item  2026-03-03  source=Example Wire
text     A bridge near Gao was blown up on Sunday. A spokesman said the junta was responsible. The army pinned it on JNIM. JNIM denied any involvement.
expect   claim  event=ACCUSE  target=junta
expect   claim  event=ASSAULT  target=bridge  held=junta:accused
expect   claim  event=ASSAULT  target=bridge  held=MLIREB:accused
expect   claim  event=ASSAULT  target=bridge  held=MLIREB:denied
