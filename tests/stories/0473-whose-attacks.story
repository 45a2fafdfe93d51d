# Who claims responsibility for killing him killed him, not "responsibility".
item  2026-03-10  source=Example Wire
text     The M23, which on 25 February claimed responsibility for killing a former army chief in Goma, issued a statement.
expect   claim  event=ASSAULT  actor=M23  target=army chief  stance=concedes
# By whom the attacks were, wherever the words for it hang.
item  2026-03-10  source=Example Wire
text     Two bomb attacks on the Goma-Bunia and central oil pipelines conducted by M23 rebels have caused damage.
expect   claim  event=ASSAULT  mode=explosives  actor=M23
item  2026-03-10  source=Example Wire
text     Sources reported that 35 people died in attacks by about 150 M23 members against four towns in Ituri.
expect   claim  event=ASSAULT  actor=M23  target=35 people  killed=35
# Taken by force: by nobody of that name.
item  2026-03-10  source=Example Wire
text     The victims were taken by force from their homes in Goma before they were killed.
expect   claim  event=ASSAULT  actor=-
# "It" and "they" are of the group that the sentences before are about.
item  2026-03-10  source=Example Wire
text     The M23 has started a new wave of violence. It has murdered three farmers in Goma.
expect   claim  event=ASSAULT  actor=CODREB  target=farmers
item  2026-03-10  source=Example Wire
text     The M23 rejected the proposal. They are savages who want no peace. They murdered a reporter's wife in Goma.
expect   claim  event=ASSAULT  actor=CODREB  target=wife
