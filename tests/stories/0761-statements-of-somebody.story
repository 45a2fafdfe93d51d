# A statement speaks for whoever issued it, however that is put.
item  2024-05-03  source=Example Wire
text     A statement signed by the ELN said its fighters burned two buses near Cali.
expect   claim  event=ASSAULT  speaker=ELN
item  2024-05-03  source=Example Wire
text     A statement released by the ministry said four soldiers were killed in Sabha.
expect   claim  event=ASSAULT  speaker=ministry  killed=4
item  2024-05-03  source=Example Wire
text     An army statement said four gunmen were killed in Sabha.
expect   claim  event=ASSAULT  speaker=army  killed=4
item  2024-05-03  source=Example Wire
text     A police report said four gunmen were killed in Sabha.
expect   claim  event=ASSAULT  speaker=police  killed=4
