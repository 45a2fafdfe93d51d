# Both halves of a headline tell something, and who denies denies what the other said.
item  2025-03-04  source=Example Wire
text     RSF claims capture of Babanusa; army denies
expect   claim  event=CONTROL  mode=gains  actor=RSF  speaker=RSF  stance=asserts
expect   claim  event=CONTROL  mode=gains  actor=RSF  speaker=SDNMIL  stance=denies
item  2025-03-04  source=Example Wire
text     Israel says Hamas commander killed in Gaza strike; Hamas denies
expect   claim  event=ASSAULT  target=Hamas commander  speaker=ISR  actor=-  place=PSE
expect   claim  event=ASSAULT  target=Hamas commander  speaker=Hamas  stance=denies
item  2025-03-04  source=Example Wire
text     Junta denies bombing school in Sagaing; NUG says 22 children killed
expect   claim  event=ASSAULT  actor=Junta  target=school  stance=denies  place=Sagaing
expect   claim  event=ASSAULT  speaker=NUG  killed=22
# A land without an army of its own is where it was, and did nothing.
item  2025-03-04  source=Example Wire
text     Ten killed in Gaza shelling
expect   claim  event=ASSAULT  killed=10  actor=-  place=PSE
# He who speaks in one half says nothing of the other's.
item  2025-03-04  source=Example Wire
text     IDF: 2 soldiers killed in Gaza; Hamas claims ambush
expect   claim  event=ASSAULT  killed=2  speaker=IDF
expect   claim  event=ASSAULT  actor=Hamas  speaker=Hamas
expect   no claim with  killed=2  speaker=Hamas
expect   no claim with  actor=Hamas  speaker=IDF
item  2025-03-04  source=Example Wire
text     Israel kills 2 in West Bank raid; Palestinians report 5 arrests
expect   claim  event=ASSAULT  actor=ISR  killed=2  speaker=-
expect   claim  event=COERCE  detained=5  speaker=Palestinians
item  2025-03-04  source=Example Wire
text     Two people were killed in Kherson; five were wounded in Nikopol, officials said.
expect   claim  event=ASSAULT  killed=2  speaker=officials
expect   claim  event=ASSAULT  injured=5  speaker=officials
