# Rebels are no state's army of the same short name; another given name is somebody else; staff of a body are that body's.
item  2024-06-08  source=Example Wire
text     Suspected ADF rebels killed at least 38 people near a village. Jean Kabila, a trader, was among the dead.
text     Militants killed two UN staff in Goma. Soldiers killed at least 21 civilians, 13 of them children, in Ngarbuh.
text     Police killed 12 protesters in Sittwe, Myanmar Now reported.
expect   no claim with  actor=AUSMIL
expect   claim  event=ASSAULT  actor=Allied Democratic Forces  killed=38..
expect   no claim with  target=Joseph Kabila
expect   claim  event=ASSAULT  killed=2  target=IGOUNO
expect   claim  event=ASSAULT  killed=21..  actor=Soldiers
expect   claim  event=ASSAULT  killed=12  speaker=Myanmar Now

item  2023-01-30  source=Example Wire
text     PESHAWAR: A blast ripped through a mosque, killing 59 people.
expect   claim  event=ASSAULT  killed=59  place=Peshawar
