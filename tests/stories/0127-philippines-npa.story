# A clash with soldiers, upper case place abroad.
item  2023-12-26  source=Example Wire
text     Nine New People's Army rebels were killed in an air strike and ground assault by the army in Malaybalay, a military spokesman said.
expect   claim  event=ASSAULT  killed=9  place=Malaybalay  speaker=spokesman
