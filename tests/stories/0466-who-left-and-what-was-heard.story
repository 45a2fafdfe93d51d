# Displaced people who flee are who fled, counted or not; a list of tolls shares its stretch of time; a US-brokered deal lies nowhere.
item  2025-04-20  source=Example Wire
text     Some 4,500 displaced people fled to Goma.
expect   claim  event=DISPLACE  actor=displaced people  displaced=4500  role=Goma:destination
item  2025-04-20  source=Example Wire
text     Key figures: 3,254 people killed, 12,300 injured, 64,000 displaced since 1 March.
expect   claim  event=ASSAULT  killed=3254  kind=killed:running-total  injured=12300
item  2025-04-20  source=Example Wire
text     Turkish-backed forces took control of Manbij on Friday after SDF fighters pulled out under a US-brokered deal.
expect   claim  event=CONTROL  mode=gains  place=Manbij
item  2025-04-20  source=Example Wire
text     Haiti: 10 schools and two hospitals have been forced to close in Kenscoff as gangs tighten their grip.
expect   claim  event=ACCESS  mode=shut  target=schools  place=Kenscoff
# What could be heard was heard; who starves to death besieges nobody; the wounded who are moved are wounded by nobody here.
item  2025-01-15  source=Example Wire
text     A ceasefire in Suwayda was holding, residents said, though sporadic gunfire could be heard.
expect   claim  event=OBSERVE  aspect=happened
item  2025-01-15  source=Example Wire
text     Government forces besieging Madaya have let in no food since October; 23 people have starved to death, MSF said.
expect   claim  event=COERCE  actor=Government forces  place=Madaya
expect   no claim with  event=COERCE  actor=23 people
item  2025-01-15  source=Example Wire
text     SDF fighters evacuated 150 wounded from Sheikh Maqsoud on buses to Tabqa under a deal with Damascus.
expect   claim  event=DISPLACE  mode=evacuate  actor=SDF
expect   no claim with  event=ASSAULT
item  2025-01-15  source=Example Wire
text     IS militants executed 19 Yazidi women in Mosul by burning them, activists said.
expect   claim  event=ASSAULT  killed=19  target=Yazidi women
expect   no claim with  target=them
