# Where a government or embassy sits is no scene of what it tells.
item  2021-05-01  source=Example Wire
text     The government in Khartoum said the militia attacked the camp and killed 12 people.
text     The embassy in Nairobi warned of attacks on hotels in Mogadishu.
expect   claim  event=ASSAULT  killed=12
expect   claim  event=ASSAULT  place=Mogadishu
expect   no claim with  event=ASSAULT  place=Khartoum
expect   no claim with  event=ASSAULT  place=Nairobi
