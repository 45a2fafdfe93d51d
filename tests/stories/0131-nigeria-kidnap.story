# Pupils abducted.
item  2024-03-08  source=Example Wire
text     Gunmen on motorcycles abducted 287 pupils from a school in Kuriga, Kaduna state, the head teacher told the governor.
expect   claim  event=ASSAULT  mode=abduct  actor=Gunmen  place=Kuriga
