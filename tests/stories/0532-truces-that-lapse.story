# Who tells that a truce has lapsed did not end it; who withdrew takes nothing back.
item  2022-10-03  source=Example Wire
text     The truce in Yemen expired on Sunday, the UN envoy Hans Grundberg said.
expect   claim  event=REJECT  mode=ceasefire  speaker=Grundberg
expect   no claim with  event=REJECT  actor=Grundberg
item  2024-04-11  source=Example Wire
text     Myanmar's army withdrew from Myawaddy after losing its last base there to the KNU.
expect   claim  event=CONTROL  mode=loses  stance=asserts
item  2025-03-29  source=Example Wire
text     The rebels announced a two-week partial pause in offensive operations.
expect   claim  event=RETREAT  mode=ceasefire
item  2023-02-14  source=Example Wire
text     Eleven UN trucks crossed into northwest Syria on Tuesday, the first time since 2020.
expect   claim  event=ACCESS  mode=allowed  when=2023-02-14
