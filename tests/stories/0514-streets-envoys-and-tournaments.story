# Roads blocked in protest, envoys sent home, force that is threatened; and what is none of it.
item  2022-06-14  source=Example Wire
text     Indigenous groups in Ecuador blocked roads leading to Quito to protest against fuel prices.
expect   claim  event=PROTEST  mode=obstruct  actor=groups
item  2020-08-12  source=Example Wire
text     Hundreds of women formed human chains across Minsk.
expect   claim  event=PROTEST  mode=demo  actor=women
item  2011-04-29  source=Example Wire
text     Ugandan opposition supporters rioted in Kampala.
expect   claim  event=PROTEST  mode=riot
item  2008-09-11  source=Example Wire
text     Bolivia ordered the American ambassador to leave.
expect   claim  event=SANCTION  mode=expel  actor=Bolivia  target=ambassador
item  2022-02-01  source=Example Wire
text     Mali gave the French ambassador 72 hours to leave the country.
expect   claim  event=SANCTION  mode=expel  target=ambassador
item  2017-06-05  source=Example Wire
text     The Emirates severed all links with Qatar.
expect   claim  event=SANCTION  mode=relations  target=Qatar
expect   no claim with  event=CONTROL
item  2020-11-05  source=Example Wire
text     The European Union threatened to suspend aid to Burundi.
expect   claim  event=THREATEN  target=Burundi
item  2019-10-01  source=Example Wire
text     Azerbaijan's president threatened to use force unless Armenia withdrew.
expect   claim  event=THREATEN  mode=force  actor=president
expect   no claim with  event=THREATEN  target=force
item  2019-05-02  source=Example Wire
text     Hanoi protested to Beijing over the ramming of a fishing boat.
expect   claim  event=ACCUSE  actor=Hanoi  target=Beijing
expect   no claim with  event=PROTEST
item  2020-03-22  source=Example Wire
text     A brigade of Cuban doctors arrived in Italy to help fight the epidemic.
expect   claim  event=AID  target=Italy
expect   no claim with  event=MOBILIZE
item  2021-05-10  source=Example Wire
text     Sri Lanka received a shipment of rice from India.
expect   claim  event=AID  actor=India  target=Sri Lanka
item  2018-06-13  source=Example Wire
text     Canada and Mexico will host the tournament together with the United States.
expect   no claim with  event=AGREE
item  2018-06-13  source=Example Wire
text     The singer stormed off the stage in Lisbon after fans threw bottles.
expect   no claim with  event=ASSAULT
