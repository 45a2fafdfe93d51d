# Who accuses is the speaker of what the accused is said to have done.
item  2018-06-26  source=Example Wire
text     Syria accused Israel of firing two missiles at Damascus airport on Tuesday. Israel's military declined to comment.
expect   claim  event=ACCUSE  actor=SYR  target=ISR
expect   claim  event=ASSAULT  actor=ISR  speaker=Syria
