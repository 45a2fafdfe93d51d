# A protest, then tear gas.
item  2024-06-25  source=Example Wire
text     Thousands of Kenyans marched in Nairobi against a finance bill on Tuesday. Police fired tear gas to disperse the crowd.
expect   claim  event=PROTEST  mode=demo  actor=KEN  place=Nairobi
expect   claim  event=ASSAULT  mode=crowd-control  actor=KENCOP
