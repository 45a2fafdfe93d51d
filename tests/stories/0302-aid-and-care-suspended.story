# Agencies that stop their work, clinics and kitchens that close, ambulances that are held up, missions that are denied.
item  2023-12-20  source=Example Wire
text     WFP has paused food distribution in some parts of Gezira State, Sudan, as fighting spread south of Khartoum. A WFP warehouse was looted at the weekend.
expect   claim  event=SANCTION  mode=aid  actor=WFP
expect   claim  event=ASSAULT  mode=destroy  target=warehouse
expect   no claim with  event=ASSAULT  actor=WFP
item  2024-12-05  source=Example Wire
text     Rebels advanced on Aleppo. Four health facilities suspended services in Aleppo. Their only kitchen stopped working.
expect   claim  event=ACCESS  mode=shut  target=health facilities  place=Aleppo
expect   claim  event=ACCESS  mode=shut  target=kitchen
expect   no claim with  event=PROTEST
item  2024-11-03  source=Example Wire
text     On 1 November an ambulance was obstructed at a checkpoint near Huwara; two patients were removed from the vehicle and a paramedic was detained.
expect   claim  event=ACCESS  mode=blocked  target=ambulance  when=2024-11-01
expect   claim  event=DISPLACE  mode=evacuate  target=two patients
expect   claim  event=COERCE  mode=arrest  target=paramedic
item  2022-03-17  source=Example Wire
text     The evacuation corridor from Mariupol to Zaporizhzhia did not work on Wednesday; buses were stopped at Vasylivka.
expect   claim  event=ACCESS  mode=shut  aspect=happened
expect   claim  event=ACCESS  mode=blocked  target=buses  place=Vasylivka
item  2024-01-30  source=Example Wire
text     Last night Al-Amal Hospital in Khan Younis came under fire.
expect   claim  event=ASSAULT  target=Al-Amal Hospital  protected=health-care  when=2024-01-29
# By how much is not by whom; until when is not when.
item  2025-07-29  source=Example Wire
text     Rations for refugees were cut by half in Kakuma. In Nguru they were cut by a third, WFP said.
expect   claim  event=SANCTION  place=Kakuma  actor=-
expect   no claim with  actor=third
item  2025-05-10  source=Example Wire
text     The border crossing at Attari was closed until 15 May.
expect   claim  event=ACCESS  mode=shut  aspect=happened
expect   no claim with  when=2025-05-15
