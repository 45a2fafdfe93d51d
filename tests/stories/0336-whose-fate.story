# Those accused of killing are not the killed; some among the dead are dead, and a part of them; who is killed with others is not alone.
item  2025-03-03  source=Example Wire
text     The trial of three men accused of killing 11 people at Zaventem resumed on Monday.
expect   claim  event=ASSAULT  killed=11
expect   no claim with  killed=3
item  2025-03-03  source=Example Wire
text     Six nuclear scientists among dead; 95 people hurt in strikes on Tehran.
expect   claim  event=ASSAULT  injured=95
expect   no claim with  injured=6
item  2025-03-03  source=Example Wire
text     The warlord was killed with three others in Goma.
expect   claim  event=ASSAULT  killed=1  killed=3
item  2025-03-03  source=Example Wire
text     JNIM fighters attacked Djibo. The group told France 24 that its men killed 40 soldiers.
expect   claim  event=ASSAULT  killed=40  actor=MLIREB
expect   no claim with  killed=24
item  2025-03-03  source=Example Wire
text     The enemy lost up to 310 servicemen and three tanks near Kupiansk, the ministry said.
expect   claim  event=ASSAULT  killed=..310  kind=killed:incident
