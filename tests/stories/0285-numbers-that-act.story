# A number that counts a verb is who does it; prisoners of war are prisoners.
item  2025-11-14  source=Example Wire
text     TPLF and Afar militia clash, 2 villages burned, 1,500 flee to Semera
expect   claim  event=DISPLACE  displaced=1500  role=Semera:destination
expect   no claim with  event=DISPLACE  actor=villages
item  2025-11-14  source=Example Wire
text     Ukraine and Russia swap 1,200 POWs via UAE mediation
expect   claim  event=RETREAT  mode=release  actor=Ukraine  target=1,200 POWs
