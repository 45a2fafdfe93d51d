# Access that is cut is not allowed; those who are displaced now are a stock; bodies are brought to a hospital.
item  2024-08-14  source=Example Note
text     Humanitarian access to Bankilare is suspended due to fighting.
text     The number of displaced people in the region stood at 192,107 at the end of July.
text     One ambulance was looted in Torodi on 12 August.
text     A hospital source in Niamey said 17 bodies had been brought in.
expect   claim  event=ACCESS  mode=blocked
expect   no claim with  event=ACCESS  mode=allowed
expect   claim  event=DISPLACE  displaced=192107  kind=displaced:stock
expect   claim  event=ASSAULT  target=ambulance
expect   no claim with  event=PROTEST
expect   claim  event=OBSERVE  mode=bodies  killed=17  speaker=hospital
