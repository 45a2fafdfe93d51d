# Who denies entry says nothing; ordered home, nobody is home yet; who escapes captors has not fled his home; who is left is there.
item  2025-02-18  source=Example Wire
text     Three humanitarian convoys were denied entry to Khan Younis by Israeli authorities on Sunday.
expect   claim  event=ACCESS  mode=blocked  actor=ISRGOV
expect   no claim with  speaker=Israeli authorities
item  2025-02-18  source=Example Wire
text     The rebels ordered residents of Bulengo camp to return to their villages within three days.
expect   claim  event=DISPLACE  mode=return  aspect=planned  actor=rebels
item  2025-02-18  source=Example Wire
text     Gunmen blocked the main road to Cap-Haitien and took 20 bus passengers hostage; six escaped.
expect   claim  event=ASSAULT  mode=abduct  detained=20
expect   no claim with  displaced=6
item  2025-02-18  source=Example Wire
text     About 60 percent of homes in the town have been destroyed and only 200 of its 12,000 people are left, the mayor said.
expect   no claim with  displaced=200
