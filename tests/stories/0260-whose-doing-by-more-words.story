# Whose doing a deed was, by more of the words that say so.
item  2026-03-03  source=Example Wire
text     A car bomb damaged the ministry in Mogadishu on Monday. Nobody was hurt in the incident, for which al-Shabaab is being held responsible.
text     A judge was shot dead in Quetta on Monday. The Pakistani Taliban claimed responsibility in a call to a radio station.
text     In the view of the police, the explosion at the port was organised by the Balochistan Liberation Army, a rebel group.
text     This murder was a reprisal by the Fano militia.
text     It is presumed that the assassination of the governor in Goma involved fighters of the M23.
text     The inquiry implicated three officers and a driver of the palace guard in the murder of six nuns in Bangui on 16 February.
text     Hooded men of the ELN killed a trader in Arauca.
text     A caller who said he spoke for JNIM claimed responsibility for the attack in Gao.
expect   claim  event=ASSAULT  target=ministry  held=al-Shabaab:accused
expect   claim  event=ASSAULT  target=judge  held=Taliban:claimed
expect   claim  event=ASSAULT  actor=Baloch
expect   claim  event=ASSAULT  actor=Fano  hedge=alleged
expect   claim  event=ASSAULT  actor=M23  target=governor
expect   claim  event=ASSAULT  actor=officers  target=nuns  hedge=alleged
expect   claim  event=ASSAULT  actor=ELN  target=trader
expect   claim  event=ASSAULT  actor=MLIREB  speaker=MLIREB

item  2026-03-03  source=Example Wire
text     Six students were shot dead in Taunggyi on Sunday. The murderers were soldiers of the 99th Division.
expect   claim  event=ASSAULT  target=students  held=Division:reported

# Who denies the crime behind a semicolon denies not what was told before it.
item  2026-03-03  source=Example Wire
text     Gunmen killed a judge in Cotabato; the New People's Army has denied responsibility for the crime.
expect   claim  event=ASSAULT  target=judge  stance=asserts  killed=1

# What police believe or suspect is no fact yet.
item  2026-03-03  source=Example Wire
text     Police believe that fighters of the ADF planted the bomb in Beni on Sunday.
text     Police suspect members of al-Shabaab of planting a bomb in Kismayo.
text     Two policemen were wounded in an ambush that the army attributed to the New People's Army in Samar.
text     In another action attributed to JNIM, several men wounded a watchman in Gao.
expect   claim  event=ASSAULT  actor=ADF  hedge=suspected
expect   claim  event=ASSAULT  actor=al-Shabaab  hedge=alleged
expect   claim  event=ASSAULT  actor=New People's Army  target=policemen  hedge=alleged
expect   claim  event=ASSAULT  actor=JNIM  target=watchman  hedge=alleged
