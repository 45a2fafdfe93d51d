# Visitors who are met, the halves of a land, and whoever stands behind what is condemned.
item  2004-06-17  source=Example Wire
text     Premier Li Peng met visiting Zambian President Frederick Chiluba in Beijing on Thursday.
expect   claim  event=CONSULT  cameo=043  actor=CHN  target=ZMBGOV
item  2004-06-17  source=Example Wire
text     Jiang Zemin held talks with visiting French President Jacques Chirac in Beijing on Friday.
expect   claim  event=CONSULT  actor=CHN  target=FRAGOV
item  2004-06-17  source=Example Wire
text     Mbeki told visiting British Foreign Secretary Robin Cook that the talks would not fail.
expect   no claim with  event=REQUEST
item  2004-06-17  source=Example Wire
text     Seoul sent 50,000 tonnes of rice to the North.
expect   claim  event=AID  actor=KOR  target=PRK
item  2004-06-17  source=Example Wire
text     North Korea moved artillery to the border. The South put its troops on alert.
expect   claim  event=MOBILIZE  actor=PRK
expect   claim  event=MOBILIZE  mode=alert  actor=KOR
item  2004-06-17  source=Example Wire
text     North and South Korea held military talks at Panmunjom.
expect   claim  event=CONSULT  actor=PRK  target=KOR
item  2004-06-17  source=Example Wire
text     Rebels in the North attacked a base in Ivory Coast.
expect   no claim with  actor=PRK
item  2004-06-17  source=Example Wire
text     Venezuela condemned the U.S. invasion of Iraq.
expect   claim  event=ACCUSE  actor=VEN  target=USA
item  2004-06-17  source=Example Wire
text     Japan lodged a protest with China over a submarine in its waters.
expect   claim  event=ACCUSE  cameo=114  target=CHN
item  2004-06-17  source=Example Wire
text     Police from Austria and Hungary arrested 20 suspected smugglers.
expect   claim  event=COERCE  actor=AUTCOP  actor=HUNCOP
item  2004-06-17  source=Example Wire
text     Amnesty accused Sudan of torturing detainees.
expect   claim  event=ACCUSE  actor=NGOAMN  target=SDN
item  2004-06-17  source=Example Wire
text     Amnesty for the rebels was ruled out by the government.
expect   no claim with  actor=NGOAMN
item  2004-06-17  source=Example Wire
text     Fiji was suspended by the Commonwealth after the coup.
expect   claim  event=SANCTION  actor=IGOCWN  target=FJI
item  2004-06-17  source=Example Wire
text     Chad said that Sudan was arming rebels in the east.
expect   claim  event=ACCUSE  actor=TCD  target=SDN
item  2004-06-17  source=Example Wire
text     French rail unions went on strike against pension reform.
expect   claim  event=PROTEST  mode=strike  actor=FRALAB
