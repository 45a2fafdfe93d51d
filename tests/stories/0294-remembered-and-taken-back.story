# What was years ago is remembered, and its dead are none of today.
item  2024-04-14  source=test  lang=en
text     Two years after the massacre at Bucha, families laid flowers at the graves of the 458 dead.
expect   claim  event=ASSAULT  aspect=historical
expect   no claim with  aspect=happened

item  2024-10-07  source=test  lang=en
text     A year after Hamas attacked Israel, killing 1,200, hostages remain in Gaza.
expect   claim  event=ASSAULT  aspect=historical  actor=Hamas
expect   no claim with  actor=hostages

# A number that is taken back counts nobody.
item  2025-03-15  source=test  lang=en
text     The ministry said 31, not 39, people were killed in the strike on Dobropillia.
expect   claim  event=ASSAULT  killed=31
expect   no claim with  killed=39

# What one side did is not the other's that answers it.
item  2025-07-27  source=test  lang=en
text     Thai jets bombed two positions on Friday after a Cambodian rocket killed a child in Surin.
expect   claim  event=ASSAULT  killed=1  actor=KHM
expect   no claim with  actor=THAMIL  killed=1
