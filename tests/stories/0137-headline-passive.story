# A headline in the passive without its auxiliary.
item  2024-02-11  source=Example Wire
text     Six soldiers killed in rebel ambush in northern Mali
expect   claim  event=ASSAULT  killed=6  place=Mali  target=soldiers
