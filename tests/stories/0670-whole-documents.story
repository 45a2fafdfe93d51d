# The armed forces of a country are its army's, and nobody's militia.
item  2023-08-09  source=Example Wire
text     Units of the Ethiopian armed forces opened fire on positions near Adwa.
expect   claim  event=ASSAULT  actor=ETHMIL
# Where organisations publish from is no scene and does nothing.
item  source=Example Watch
text     (Bangkok, October 5, 2022) - The Myanmar military's helicopter attack on a school killed at least seven children, Example Watch said today.
expect   claim  event=ASSAULT  actor=The Myanmar military  killed=7..
expect   no claim with  actor=Bangkok
item  2022-10-05  source=Example Watch
text     (Nairobi) – Ethiopian government forces have carried out drone attacks on a hospital, Example Watch said today.
expect   no claim with  place=Nairobi
# The town of those who are shot at is no target beside them.
item  2024-09-03  source=Example Wire
text     Gunmen opened fire on residents of the town of Sarmin on Thursday.
expect   claim  event=ASSAULT  target=residents
# Since June: the last one, whatever else is still to come.
item  2024-09-03  source=Example Wire
text     Kenya has deployed 400 officers since June and promised to send 600 more next month.
expect   claim  event=MOBILIZE  when=2024-06-01  aspect=happened
# Drones brought down are counted.
item  2024-09-03  source=Example Wire
text     Air defences intercepted 40 drones over Kyiv.
expect   claim  event=ASSAULT  munitions=40
# What does not correspond to reality is denied.
item  2023-08-09  source=Example Wire
text     The statement of the Azerbaijani Defence Ministry that Armenian units fired at Azerbaijani positions in Kalbajar does not correspond to reality.
expect   claim  event=ASSAULT  actor=Armenian units  aspect=negated  stance=denies
item  2023-08-09  source=Example Wire
text     The claim that our troops shelled the village is disinformation.
expect   claim  event=ASSAULT  aspect=negated  stance=denies
# Who does not comment says nothing of an attack.
item  2024-11-20  source=Example Wire
text     Rebels shelled Goma. The army did not comment on the attack.
expect   no claim with  speaker=The army  event=ASSAULT
# What follows in a sentence happens where it began, though that was told before.
item  2024-11-20  source=Example Wire
text     Shelling hit Idlib on Monday. Five men were hurt.\nUnknown gunmen killed a member of the Syrian Democratic Forces in Al-Busayrah.\nSDF units later raided the town and arrested seven people.
expect   claim  event=COERCE  place=al-Busayrah
# A settlement is liberated, and nobody released.
item  2025-02-12  source=Example Wire
text     The Russian Defence Ministry claimed its troops had liberated the settlement of Topoli.
expect   claim  event=CONTROL  mode=gains  place=Topoli
expect   no claim with  event=RETREAT
# A crime that a deed is called is no deed of its own.
item  2022-10-05  source=Example Wire
text     Soldiers killed 12 villagers in Ye U. The prime minister called it a "crime against humanity".
expect   claim  event=ACCUSE  actor=The prime minister
expect   no claim with  event=ASSAULT  speaker=The prime minister
