# Who stands behind "by" took them, though the tree hangs him from the hostage.
item  2026-03-10  source=Example Wire
text     Twelve pupils were taken hostage by Boko Haram in Chibok on Monday.
expect   claim  event=ASSAULT  mode=abduct  actor=NGAREB  target=pupils
