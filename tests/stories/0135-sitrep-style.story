# A situation report: bullets, telegram style, figures.
item  2024-06-02  source=Field Office
text     Situation report no. 14, 27 May to 2 June
text     - Airstrikes: 12 reported in Saada governorate, 3 civilians killed, 7 injured.
text     - Access: Road Al Mokha-Taiz remains closed.
text     - Displacement: 214 families displaced from Maqbanah district.
expect   claim  event=ASSAULT  killed=3
expect   claim  event=DISPLACE  displaced=214
