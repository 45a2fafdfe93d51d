# The ones who did it are those before the verb.
item  2026-03-10  source=Example Wire
text     Three soldiers were the ones who shot the priest in Goma on Sunday.
expect   claim  event=ASSAULT  actor=Three soldiers  target=priest
# Elements in an army are the army's.
item  2026-03-10  source=Example Wire
text     Rogue elements in the Malian army killed six herders in Kidal on Sunday.
expect   claim  event=ASSAULT  actor=Malian army  target=herders
# "Members", set beside the men, with a word of doubt.
item  2026-03-10  source=Example Wire
text     A group of armed men, alleged members of M23, killed the mayor of Goma on Sunday.
expect   claim  event=ASSAULT  actor=M23  target=mayor  hedge=suspected
# A group spoken of again by the kind that it is.
item  2026-03-10  source=Example Wire
text     Police blamed JNIM for the blast. This jihadist organization has blown up twenty pylons in Kidal this month.
expect   claim  event=ASSAULT  mode=explosives  actor=MLIREB  target=pylons
# "Believe it was": of what was told before.
item  2026-03-10  source=Example Wire
text     The mayor of Goma was killed on Sunday by unidentified men, but the authorities believe it was the M23.
expect   claim  event=ASSAULT  target=mayor  held=M23:accused
expect   claim  event=ACCUSE  target=M23
# Who asks for a ransom and is said to be of a group is suspected of it.
item  2026-03-10  source=Example Wire
text     Businessman Karl Odum was kidnapped in Goma on Monday. The kidnappers, who are said to be members of the M23, demanded a ransom.
expect   claim  event=ASSAULT  mode=abduct  target=Odum  held=M23:accused
# An army answers for its men.
item  2026-03-10  source=Example Wire
text     The Syrian army accepted responsibility for the death of two reporters who were shot by soldiers in Nawa on Sunday.
expect   claim  event=ASSAULT  actor=soldiers  target=two reporters  held=Syrian army:claimed
item  2026-03-10  source=Example Wire
text     The Syrian army admitted that its men had killed two reporters in Nawa.
expect   claim  event=ASSAULT  actor=Syrian army  target=two reporters
