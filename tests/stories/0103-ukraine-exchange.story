# A swap of prisoners, with numbers of each side.
item  2024-09-14  source=Example Wire
text     Ukraine and Russia exchanged 103 prisoners each on Saturday in a deal brokered by the United Arab Emirates.
expect   claim  event=RETREAT  mode=release  actor=UKR  when=2024-09-14
