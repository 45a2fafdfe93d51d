# Relief that is asked for, groups that are listed, envoys turned away, ships and armies that are sent.
item  2022-06-20  source=Example Wire
text     Zambia has asked China for debt relief.
expect   claim  event=REQUEST  actor=Zambia  target=China
item  2024-06-19  source=Example Wire
text     Canada designated Iran's Revolutionary Guards as a terrorist organisation.
expect   claim  event=SANCTION  actor=Canada
item  2021-10-15  source=Example Wire
text     The Burmese junta turned away the ASEAN envoy.
expect   claim  event=REJECT  actor=junta
item  2021-07-08  source=Example Wire
text     Egypt's president hinted at military action against Ethiopia if the dam was filled.
expect   claim  event=THREATEN  actor=president  target=Ethiopia
expect   no claim with  event=ASSAULT
item  2024-07-20  source=Example Wire
text     The Bangladeshi army was deployed across the country to enforce a curfew.
expect   claim  event=MOBILIZE  actor=army
item  2022-05-25  source=Example Wire
text     France extradited a Basque suspect to Spain.
expect   claim  event=COOPERATE  mode=judicial  actor=France  target=Spain
item  2019-12-10  source=Example Wire
text     Nepalese teachers besieged the education ministry in Kathmandu to demand permanent jobs.
expect   claim  event=PROTEST  mode=obstruct  actor=teachers
expect   no claim with  event=COERCE
item  2023-07-11  source=Example Wire
text     The leaders of Greece and Turkey met on the sidelines of a summit.
expect   claim  event=CONSULT  actor=TURGOV  target=GRCGOV
