# A siege of a hotel that ended.
item  2024-03-15  source=Example Wire
text     Al-Shabaab fighters stormed a hotel in Mogadishu late on Thursday; security forces ended the siege 13 hours later.
expect   claim  event=ASSAULT  actor=Shabaab  place=Mogadishu  when=2024-03-14
