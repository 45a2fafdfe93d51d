# What somebody said he did is told once, with those it killed.
item  2025-06-24  source=Example Wire
text     The United States military said it had conducted an air strike near Jilib on Sunday that killed three al-Shabaab members.
expect   claim  event=ASSAULT  speaker=The United States military  killed=3
expect   no claim with  event=STATEMENT
item  2025-06-24  source=Example Wire
text     The army said it carried out a raid in which five militants were killed.
expect   no claim with  event=STATEMENT
# Whoever asks or accuses says so.
item  2024-03-21  source=Example Wire
text     The Prime Minister condemned the attacks and directed the authorities to provide the best treatment to the injured.
expect   claim  event=REQUEST  actor=The Prime Minister  speaker=The Prime Minister
item  2020-09-28  source=Example Wire
text     The Ministry strongly condemns the aggression and holds the leadership of Azerbaijan fully responsible.
expect   claim  event=ACCUSE  target=the leadership of Azerbaijan  speaker=The Ministry
# A direction of the front is a place.
item  2025-02-12  source=Example Wire
text     The General Staff of Ukraine said 14 combat clashes took place in the Kupiansk direction.
expect   claim  event=ASSAULT  place=Kupiansk
# On the streets, and at the gates.
item  2021-06-15  source=Example Wire
text     Demonstrators have been on the streets of Cali since 28 April. The marches have continued.
expect   claim  event=PROTEST  actor=Demonstrators  place=Cali
item  2024-05-28  source=Example Wire
text     Israeli tanks reached the centre of Rafah for the first time on Tuesday.
expect   claim  event=CONTROL  actor=Israeli tanks
item  2024-03-21  source=Example Wire
text     The State University Hospital has been closed since it was attacked on 29 February.
expect   claim  event=ACCESS  mode=shut
expect   claim  event=ASSAULT  when=2024-02-29..2024-02-29
item  2024-08-26  source=Example Wire
text     Gunmen killed ten soldiers in Bela. A sanitization operation is underway to apprehend the perpetrators.
expect   claim  event=ASSAULT  mode=heavy-weapons
