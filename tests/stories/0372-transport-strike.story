# A transport strike is no air strike.
item  2026-03-10  source=Example Wire
text     The drivers began a transport strike in Goma on Monday.
expect   no claim with  event=ASSAULT
