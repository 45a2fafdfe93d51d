# What is laid upon another state, and taken away again.
item  2013-11-24  source=Example Wire
text     The United States eased sanctions on Iran's oil industry.
expect   claim  event=RETREAT  mode=ease  actor=United States  target=Iran
item  2020-11-27  source=Example Wire
text     China imposed tariffs on Australian wine.
expect   claim  event=SANCTION  mode=embargo  actor=China  target=Australian
item  2021-02-18  source=Example Wire
text     Britain froze the assets of three Myanmar generals.
expect   claim  event=SANCTION  actor=Britain  target=Myanmar generals
item  2021-09-10  source=Example Wire
text     The African Union suspended Guinea after the coup.
expect   claim  event=SANCTION  mode=relations  actor=African Union
item  2018-08-06  source=Example Wire
text     Riyadh's expulsion of the Canadian ambassador shocked Ottawa.
expect   claim  event=SANCTION  mode=expel  actor=Riyadh  target=Canadian ambassador
item  2020-11-07  source=Example Wire
text     The United States cut off aid to Ethiopia.
expect   claim  event=SANCTION  mode=aid  actor=United States  target=Ethiopia
