# A town changes hands by a monitor's word.
item  2018-06-26  source=Example Wire
text     Government forces have captured the town of Busra al-Harir, the Syrian Observatory for Human Rights said on Tuesday.
expect   claim  event=CONTROL  mode=gains  place=Busra al-Harir  speaker=Syrian Observatory for Human Rights
expect   claim  event=CONTROL  place=SYR
