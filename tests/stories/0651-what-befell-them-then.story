# Whoever is pulled off a bus and shot dead is counted; a slit throat is a death; whom a blast or a gang struck is read in any order.
item  2025-02-10  source=Example Wire
text     Eleven traders were pulled off a lorry and shot dead near Quetta, police said.
expect   claim  event=ASSAULT  mode=firearms  killed=11
item  2025-02-10  source=Example Wire
text     Raiders came at dawn and slit the throats of six herders near Baga.
expect   claim  event=ASSAULT  killed=6
item  2025-02-10  source=Example Wire
text     A drone set ablaze an oil store in Belgorod on Sunday.
expect   claim  event=ASSAULT  place=Belgorod
item  2025-02-10  source=Example Wire
text     The surveyor, kidnapped last Tuesday by a Colombian guerrilla group, was freed on Friday.
expect   claim  event=ASSAULT  mode=abduct  actor=COLREB
item  2025-02-10  source=Example Wire
text     A shell hit a motorcycle near Nabatieh, killing its rider.
expect   claim  event=ASSAULT  killed=1
# The toll of a day is that day's.
item  2025-02-10  source=Example Wire
text     RSF fighters shelled Abu Shouk camp again, putting Friday's death toll at 8.
expect   claim  event=ASSAULT  killed=8
# What is used to drive a crowd apart is crowd control, in the passive, too.
item  2025-02-10  source=Example Wire
text     Tear gas was used by riot police to scatter jobless graduates in Basra.
expect   claim  event=ASSAULT  mode=crowd-control  actor=IRQCOP
expect   no claim with  mode=firearms
item  2025-02-10  source=Example Wire
text     Families from Uvira keep arriving at a reception point in Burundi.
expect   claim  event=DISPLACE  actor=CVL
