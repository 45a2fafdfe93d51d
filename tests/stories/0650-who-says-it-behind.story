# Two who say it behind the comma, and each part of a sentence its own teller.
item  2025-06-03  source=test  lang=en
text     ADF rebels killed 11 people in Irumu, local officials and the army said on Monday.
expect   claim  event=ASSAULT  killed=11  speaker=local officials
item  2025-06-03  source=test  lang=en
text     Five aid workers of a UN convoy were killed near Al Koma, WFP and UNICEF said in a joint statement.
expect   claim  event=ASSAULT  killed=5  speaker=WFP
item  2025-06-03  source=test  lang=en
text     RSF shelling killed 14 in El Fasher, activists said; an army air strike on Nyala killed nine, a monitor said.
expect   claim  event=ASSAULT  killed=14  speaker=activists
expect   claim  event=ASSAULT  killed=9  speaker=a monitor
expect   no claim with  killed=14  speaker=a monitor
# Headlines of two who trade something, whatever a tagger takes it for.
item  2025-06-03  source=test  lang=en
text     India, Pakistan trade fire for third night along Line of Control
expect   claim  event=ASSAULT  actor=India  actor=Pakistan
item  2025-06-03  source=test  lang=en
text     Israel, Iran trade strikes for fifth day
expect   claim  event=ASSAULT  actor=Israel  actor=Iran
item  2025-06-03  source=test  lang=en
text     Cartel gunmen killed three guardsmen near Culiacan.
expect   claim  event=ASSAULT  killed=3
