# Hashtags before a sentence are nobody in it.
item  2025-06-11  source=Example Wire
text     #Sudan #ElFasher Heavy shelling on Abu Shouk camp today.
expect   claim  event=ASSAULT  place=Abu Shouk camp
expect   no claim with  actor=SDN
item  2025-06-11  source=Example Wire
text     #Lebanon #Israel An Israeli drone strikes a car in Khiam.
expect   claim  event=ASSAULT  actor=ISRMIL  place=Khiam
item  2025-06-11  source=Example Wire
text     #Iraq Turkish artillery shells villages in Amedi district.
expect   claim  event=ASSAULT  actor=TURMIL  mode=heavy-weapons
# A town before a colon does not speak, whatever its name looks like; a body there does.
item  2025-06-11  source=Example Wire
text     Kenscoff: gangs burned six houses, two dead.
expect   claim  event=ASSAULT  killed=2  place=Kenscoff
expect   no claim with  speaker=Kenscoff
item  2025-06-11  source=Example Wire
text     Monguno LGA: NSAG attacked IDP camp at night, 4 IDPs killed.
expect   claim  event=ASSAULT  actor=NGAREB  place=Monguno
expect   no claim with  speaker=Monguno LGA
item  2025-06-11  source=Example Wire
text     MSF: Hospital in Old Fangak bombed. At least seven killed, 20 injured.
expect   claim  event=ASSAULT  target=SSDHLH  speaker=NGOMSF  place=Old Fangak
expect   claim  event=ASSAULT  injured=20
# The nightly count of drones: nobody is killed who is "neutralised".
item  2025-06-11  source=Example Wire
text     Last night the enemy attacked with 97 UAVs. 74 neutralised.
expect   claim  event=ASSAULT  mode=aerial
expect   no claim with  killed=74
expect   no claim with  event=ACCUSE
item  2025-06-11  source=Example Wire
text     Russia launched 85 Shaheds overnight; air defence downed 61, Ukraine's Air Force said.
expect   claim  event=ASSAULT  actor=RUS  mode=aerial
