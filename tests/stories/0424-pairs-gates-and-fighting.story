# Two names before a plural verb both do it; a crossing that is shut is a noun; what is fought or protested in a land is not its doing;
# the town of a blast is not whom it struck.
item  2024-03-14  source=Example Wire
text     Israel, Hezbollah trade fire across border
expect   claim  event=ASSAULT  actor=Israel
expect   claim  event=ASSAULT  actor=Hezbollah
item  2024-03-14  source=Example Wire
text     Egypt shuts Rafah crossing
expect   claim  event=ACCESS  mode=shut  actor=Egypt  place=Rafah
item  2024-03-14  source=Example Wire
text     Rafah crossing shut after strike
expect   claim  event=ACCESS  mode=shut  place=Rafah
item  2024-03-14  source=Example Wire
text     3 IDF soldiers killed in southern Gaza fighting, bringing toll to 245
expect   claim  event=ASSAULT  actor=-  killed=3  place=Gaza
item  2024-03-14  source=Example Wire
text     Sudan fighting kills 20
expect   claim  event=ASSAULT  actor=-  killed=20  place=SDN
item  2024-03-14  source=Example Wire
text     Two soldiers killed, five wounded in IED blast in North Waziristan
expect   claim  event=ASSAULT  weapon=ied  killed=2  place=Waziristan
expect   no claim with  target=North Waziristan
item  2024-03-14  source=Example Wire
text     Protest against fuel prices in Port Sudan; police used tear gas; 4 arrested.
expect   claim  event=PROTEST  place=Port Sudan
expect   no claim with  event=PROTEST  target=police
