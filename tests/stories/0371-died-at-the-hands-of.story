# To die at somebody's hands is to be killed by him.
item  2026-03-10  source=Example Wire
text     A nurse died at the hands of JNIM in Kidal on Monday.
expect   claim  event=ASSAULT  actor=MLIREB  target=nurse  killed=1
