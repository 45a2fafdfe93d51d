# "They also" are those who did what the sentence before tells; who is accused of shelling shells; nobody is evacuated by the sea.
item  2023-11-12  source=Example Wire
text     The Houthis have fired eight missiles at Saudi Aramco facilities in Ras Tanura, their spokesman said. They also detained 20 migrants in Sanaa.
text     Yerevan denied the claim and accused Azerbaijan of shelling a school in Stepanakert.
text     Police shot and killed at least 19 protesters in Khartoum. Hundreds of foreign workers were evacuated by sea to Port Sudan.
expect   claim  event=COERCE  detained=20  actor=Houthis
expect   claim  event=ASSAULT  actor=Azerbaijan  target=school
expect   claim  event=ASSAULT  killed=19..  actor=Police
expect   no claim with  event=ASSAULT  target=Police
expect   no claim with  event=DISPLACE  actor=sea

item  2023-11-12  source=Example Wire
text     The paramilitaries have seized the army headquarters in Nyala. They also captured Zalingei last week.
text     The Ansar Brigade said it was behind the attack on the bus in Aden.
expect   claim  event=CONTROL  place=Zalingei  actor=SDNPAR
expect   claim  event=ASSAULT  stance=concedes  place=Aden
