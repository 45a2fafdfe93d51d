# To whom money is given, and not the money; whose arms, and not the arms.
item  2024-03-14  source=Example Wire
text     The United States provided $20 million in humanitarian assistance to Haiti.
expect   claim  event=AID  actor=USA  target=HTI
item  2024-03-14  source=Example Wire
text     Seoul sent rice aid across the border.
expect   no claim with  target=aid
# Headlines in capitals that begin with "US", two names before a plan, a court's own verb.
item  2024-03-14  source=Example Wire
text     US, CHINA TO RESUME MILITARY TALKS
expect   claim  event=CONSULT  actor=USA  target=CHN  aspect=planned
item  2024-03-14  source=Example Wire
text     IRAN, IAEA TO MEET IN VIENNA
expect   claim  event=CONSULT  actor=IRN
item  2024-03-14  source=Example Wire
text     Kenyan court jails Iranian pair for plotting attacks
expect   claim  event=SANCTION  mode=convict  actor=KENJUD  target=IRN
# Talks that break down are halted by nobody in particular; what somebody's word for a deed is.
item  2024-03-14  source=Example Wire
text     Talks between the government and the rebels broke down in Abuja.
expect   claim  event=SANCTION  mode=discontinue
item  2010-05-31  source=Example Wire
text     Turkish Prime Minister Recep Tayyip Erdogan described the raid as state terrorism.
expect   claim  event=ACCUSE  actor=TURGOV
# Who dies of an illness after a "battle" with it was not killed.
item  2013-03-05  source=Example Wire
text     Venezuelan President Hugo Chavez has died after a two-year battle with cancer.
expect   no claim with  event=ASSAULT
# What is wanted of a government is asked, and not done; who vows that others will crush somebody threatens.
item  2013-03-05  source=Example Wire
text     Exiles want the Cuban government to free political prisoners.
expect   no claim with  event=RETREAT  aspect=happened
item  2013-03-05  source=Example Wire
text     Ugandan President Yoweri Museveni vowed that Uganda would crush the rebels.
expect   claim  event=THREATEN  actor=UGAGOV
# Old wars by their names.
item  2024-06-06  source=Example Wire
text     About 4,400 Allied soldiers died on D-Day.
expect   no claim with  event=ASSAULT
item  2022-03-06  source=Example Wire
text     Russian forces attacked Kharkiv in the biggest assault on a European state since World War Two.
expect   claim  event=ASSAULT  actor=RUSMIL
# The name behind the noun that says what it is; bodies of two states; bloggers are seized, and handed over.
item  2015-03-05  source=Example Wire
text     South African trade union Cosatu threatened a general strike over electricity prices.
expect   claim  event=THREATEN  actor=ZAFLAB
item  2015-03-05  source=Example Wire
text     Ghana and Ivory Coast set up a joint commission to settle their maritime dispute.
expect   claim  event=COOPERATE  actor=GHA
item  2015-03-05  source=Example Wire
text     Turkmen security agents seized a blogger at Ashgabat airport.
expect   claim  event=COERCE  mode=arrest  actor=TKMCOP
item  2015-03-05  source=Example Wire
text     A Belgian court ordered the extradition of a Rwandan genocide suspect.
expect   claim  event=COOPERATE  mode=judicial  actor=BELJUD
