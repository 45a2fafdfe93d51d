# The letters of a land before a colon are where it was, and say nothing; those of a body speak.
item  2025-05-04  source=Example Wire
text     CAR: rebels attack Bangladeshi peacekeepers near Bria, one killed.
expect   claim  event=ASSAULT  actor=rebels
expect   no claim with  speaker=CAF
item  2025-05-04  source=Example Wire
text     SOHR: 12 killed in Idlib.
expect   claim  event=ASSAULT  killed=12  speaker=SOHR
