# The group's name stands before the bracket, the doer behind it; "they" are the same.
item  2026-03-03  source=Example Wire
text     Lord's Resistance Army (LRA) fighters burned ten huts in Bangassou on Sunday. They abducted four girls.
expect   claim  event=ASSAULT  actor=UGAREB  target=huts
expect   claim  event=ASSAULT  mode=abduct  actor=UGAREB
