# "Claimed the bombing" is of the suicide bomber, "claimed it" of what was told before; who the gunmen, the looters are believed to be.
item  2024-05-03  source=Example Wire
text     A suicide bomber killed 12 worshippers at a mosque in Peshawar on Friday. The Islamic State claimed the bombing through its Amaq news agency.
expect   claim  killed=12  held=IMGISI:claimed
item  2024-05-03  source=Example Wire
text     Five soldiers were killed in an ambush near Labbezanga on Friday. The army attributed the ambush to terrorists. JNIM later claimed it.
expect   claim  killed=5  held=JNIM:claimed
item  2024-05-03  source=Example Wire
text     Nine people were shot in Zamfara on Friday. The gunmen were believed to be members of Lakurawa.
expect   claim  event=ASSAULT  target=people  held=Lakurawa:accused
item  2024-05-03  source=Example Wire
text     A convoy was looted near Malakal on Monday. The UN mission said the looters were believed to be members of the White Army.
expect   claim  target=convoy  held=SSDREB:accused
item  2024-05-03  source=Example Wire
text     A church was bombed in Kachin state on Friday, wounding 11. The Kachin Independence Army said the junta's jets dropped two bombs.
expect   claim  injured=11  held=MMRMIL:reported
# Aid workers are not on strike.
item  2024-05-03  source=Example Wire
text     An Israeli strike hit a car in Rafah on Friday, killing three aid workers.
expect   claim  mode=aerial  actor=Israel  target=car  killed=3
