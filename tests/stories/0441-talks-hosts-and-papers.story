# Who talks, who hosts the talks and who signs.
item  2023-03-10  source=Example Wire
text     China hosted talks between Iran and Saudi Arabia.
expect   claim  event=CONSULT  mode=third-party  actor=China  target=Iran
item  2008-08-12  source=Example Wire
text     The French president brokered a ceasefire between Russia and Georgia.
expect   claim  event=CONSULT  mode=third-party  actor=president  target=Russia
item  1993-09-13  source=Example Wire
text     The Palestinian leader shook hands with the Israeli prime minister at the palace.
expect   claim  event=CONSULT  actor=leader  target=minister
expect   no claim with  event=ASSAULT
item  2005-11-02  source=Example Wire
text     The president of Brazil spoke by telephone with the president of Venezuela.
expect   claim  event=CONSULT  mode=phone
item  2024-02-14  source=Example Wire
text     The Hungarian parliament ratified the accession of Sweden.
expect   claim  event=SUPPORT  mode=agreement  actor=parliament  target=Sweden
item  2022-05-18  source=Example Wire
text     Finland and Sweden applied to join the alliance.
expect   claim  event=REQUEST  actor=Finland  target=alliance
# A president of each of three lands.
item  1995-12-14  source=Example Wire
text     The presidents of Serbia, Croatia and Bosnia met on Monday.
expect   claim  event=CONSULT  actor=Croatia  target=Bosnia
# "It" stands for nothing: Ukraine is ready.
item  2025-03-11  source=Example Wire
text     Ukraine said it was ready to accept a 30-day ceasefire.
expect   claim  event=AGREE  actor=Ukraine
