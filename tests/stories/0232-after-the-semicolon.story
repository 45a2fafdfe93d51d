# What stands behind a semicolon has its own doers and speakers.
item  2024-06-09  source=Example Wire
text     4 hostages freed in a raid; Gaza officials say 274 were killed.
expect   claim  mode=release  speaker=-
expect   claim  killed=274  speaker=Gaza officials

item  2024-06-09  source=Example Wire
text     12 people killed in a strike on Kharkiv; Kremlin denies targeting civilians.
text     Two soldiers wounded in a blast near Kupwara; police said a search is under way.
expect   claim  killed=12  actor=-
expect   claim  injured=2  speaker=-
