# What a day of relief is made of: convoys refused and let in, crossings that stay shut, roads cut by a strike, clinics closed and looted.
item  2024-12-09  source=Example Wire
text     The World Food Programme said a convoy of 17 trucks carrying food was denied entry to northern Gaza on Sunday.
expect   claim  event=ACCESS  mode=blocked  when=2024-12-08
expect   no claim with  event=REJECT
item  2023-05-23  source=Example Wire
text     Myanmar's junta suspended travel authorisations for aid workers in Rakhine, the UN said.
expect   claim  event=ACCESS  mode=blocked  actor=junta  place=Rakhine
item  2025-05-20  source=Example Wire
text     Five trucks entered Gaza on Monday, the ministry said.
expect   claim  event=ACCESS  mode=allowed  when=2025-05-19
item  2022-04-04  source=Example Wire
text     Two fuel ships were allowed into Hodeidah port on Sunday.
expect   claim  event=ACCESS  mode=allowed  place=Hodeidah port
item  2025-03-02  source=Example Wire
text     Israel halted the entry of all goods into the Gaza Strip on Sunday. Kerem Shalom, Zikim and Erez crossings remain closed.
expect   claim  event=ACCESS  mode=shut
expect   no claim with  event=ACCESS  actor=Zikim
item  2024-10-04  source=Example Wire
text     An Israeli airstrike cut the main road between Lebanon and Syria at the Masnaa crossing on Friday.
expect   claim  event=ACCESS  mode=shut  place=Masnaa
expect   no claim with  event=CONTROL
item  2023-08-20  source=Example Wire
text     Timbuktu has been cut off by JNIM fighters since 8 August, residents said.
expect   claim  event=COERCE  mode=restrict  place=Timbuktu
expect   no claim with  event=CONTROL
item  2022-08-24  source=Example Wire
text     The TPLF seized 12 fuel tankers from a WFP warehouse in Mekelle, the UN said.
expect   claim  event=COERCE  mode=seize
expect   no claim with  event=CONTROL
item  2025-04-28  source=Example Wire
text     MSF closed its clinic in Mirebalais.
expect   claim  event=ACCESS  mode=shut  actor=MSF  place=Mirebalais
item  2025-09-01  source=Example Wire
text     Some 14 health centres were looted in Sake between 20 and 28 August, the mayor said.
expect   claim  event=ASSAULT  mode=destroy  place=Sake
item  2024-07-14  source=Example Wire
text     UNFPA warned that fuel shortages would force Nasser hospital in Khan Younis to shut down within days.
expect   no claim with  event=THREATEN
