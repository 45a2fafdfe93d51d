# The displaced who are killed do not flee; strikes that kill are no walkout; a camp that hosts pays no visit; a draft of a
# truce is none; what is dropped falls from the air; what is liberated is a place.
item  2024-06-13  source=Example Wire
text     Eleven displaced people were killed when rebels shelled a camp in Goma on Tuesday.
expect   claim  event=ASSAULT  killed=11
expect   no claim with  event=DISPLACE

item  2024-06-13  source=Example Wire
text     Strikes began two hours later, killing 19 people in Nawa.
expect   claim  event=ASSAULT  killed=19
expect   no claim with  event=PROTEST

item  2024-06-13  source=Example Wire
text     The camp, which hosts more than 60,000 people, was shelled on Monday.
expect   no claim with  event=CONSULT

item  2024-06-13  source=Example Wire
text     A draft of a 60-day truce between Israel and Hezbollah was leaked on Wednesday.
expect   no claim with  event=AGREE

item  2024-06-13  source=Example Wire
text     The search and rescue operation is going on.
expect   no claim with  event=AID

item  2024-06-13  source=Example Wire
text     Two bombs fell on the vegetable market in Nawa.
expect   claim  event=ASSAULT  mode=aerial  weapon=aircraft

item  2024-06-13  source=Example Wire
text     Russian forces dropped three guided bombs on Kharkiv.
expect   claim  event=ASSAULT  mode=aerial  weapon=aircraft

item  2024-06-13  source=Example Wire
text     Government forces recaptured Dorin Kallas on Friday.
expect   claim  event=CONTROL  mode=gains
