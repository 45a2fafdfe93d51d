# Workers on strike bomb nobody; a riot, what is against whom, who may not leave.
item  1991-04-09  source=Example Wire
text     Coal miners across Siberia were on strike for a second month.
expect   claim  event=PROTEST  mode=strike  actor=miners
expect   no claim with  event=ASSAULT
item  1990-03-31  source=Example Wire
text     A march against a new tax in London turned into a riot.
expect   claim  event=PROTEST  mode=riot
item  2014-09-28  source=Example Wire
text     Tens of thousands of people blocked roads in Hong Kong after police used tear gas.
expect   claim  event=PROTEST  mode=obstruct
expect   no claim with  event=PROTEST  target=police
item  2021-11-16  source=Example Wire
text     Cuban security agents stopped dissidents from leaving their homes.
expect   claim  event=COERCE  mode=restrict  actor=agents  target=dissidents
item  2016-11-26  source=Example Wire
text     A million South Koreans held candles in Seoul to call for the impeachment of the president.
expect   claim  event=REQUEST  mode=leadership  target=president
expect   no claim with  event=CONTROL
item  2007-11-03  source=Example Wire
text     The general dismissed the chief justice.
expect   no claim with  event=REJECT
item  2022-09-21  source=Example Wire
text     A woman died in the custody of the morality police.
expect   claim  event=COERCE  mode=arrest  actor=morality police
item  2019-06-20  source=Example Wire
text     Iran shot down an American drone.
expect   claim  event=ASSAULT  weapon=unknown  actor=Iran
# What another did before is no part of a demand.
item  1989-06-10  source=Example Wire
text     The former premier demanded early elections after a special court cleared him.
expect   claim  event=REQUEST  mode=leadership
expect   no claim with  event=REQUEST  target=court
