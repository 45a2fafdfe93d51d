# Who is blamed for strikes is not where they hit; who brokered a truce is not where it was broken.
item  2025-03-19  source=Example Wire
text     Airstrikes hit the port city of Hodeida late on Tuesday, officials said. Residents blamed the United States for the strikes.
text     A ceasefire brokered by Angola in July has been repeatedly violated.
text     The minister said 1,200 troops would be sent to Goma.
expect   claim  event=ASSAULT  actor=USA  place=Hodeida
expect   no claim with  event=ASSAULT  actor=USA  place=USA
expect   no claim with  event=ASSAULT  when=2024-07-01
expect   claim  event=MOBILIZE  aspect=planned
