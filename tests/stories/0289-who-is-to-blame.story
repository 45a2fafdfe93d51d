# Who "is to blame" is charged by whoever says so, and charges nobody.
item  2025-01-15  source=test  lang=en
text     Kyiv says Russia is to blame for the blast.
expect   claim  event=ACCUSE  speaker=UKRGOV  target=RUS
expect   no claim with  event=ACCUSE  speaker=RUS
