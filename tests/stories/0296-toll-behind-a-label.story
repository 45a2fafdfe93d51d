# "Toll:" in a short report is the toll of what it has just told.
item  2025-01-15  source=test  lang=en
text     The convoy was ambushed. Provisional toll: 8 soldiers killed.
expect   claim  event=ASSAULT  killed=8  kind=killed:incident

item  2025-01-15  source=test  lang=en
text     Death toll: 8 killed.
expect   claim  event=ASSAULT  killed=8  kind=killed:running-total
