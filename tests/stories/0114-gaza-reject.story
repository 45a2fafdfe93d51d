# A proposal that is refused.
item  2024-06-12  source=Example Wire
text     Hamas rejected the Israeli proposal on Wednesday and demanded a complete withdrawal of Israeli troops from Gaza.
expect   claim  event=REJECT  actor=Hamas  target=ISR
expect   claim  event=REQUEST  actor=Hamas
