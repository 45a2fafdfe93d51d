# Who reports losses did not inflict them, and who suffers them least of all.
item  2026-03-10  source=Example Wire
text     The officer reported 17 casualties in the fighting near Kutum on Monday. The militia suffered heavy casualties.
expect   no claim with  event=ASSAULT  actor=officer
expect   no claim with  event=ASSAULT  actor=militia
