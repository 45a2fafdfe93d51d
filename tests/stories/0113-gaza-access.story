# A crossing shut, aid held back.
item  2024-05-07  source=Example Wire
text     Israeli troops took control of the Palestinian side of the Rafah crossing on Tuesday and closed the crossing to aid convoys, a border official said.
expect   claim  event=CONTROL  mode=gains  actor=ISR  place=Rafah
expect   claim  event=ACCESS  mode=shut
