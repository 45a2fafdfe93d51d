# A toll of years is no village's; the neighbour at whose border they were is not "the country".
item  2024-08-31  source=Example Wire
text     Gunmen killed 40 people in the village of Diapaga in eastern Burkina Faso on Thursday before withdrawing towards the Niger border.
text     Since 2015, attacks have killed over 20,000 people. More than two million have been displaced in the country.
text     A further 10,000 people are likely to be displaced by the end of September.
expect   claim  event=ASSAULT  killed=40  place=Diapaga
expect   claim  event=ASSAULT  killed=20000..  kind=killed:running-total  place=-
expect   claim  event=DISPLACE  displaced=2000000..  place=BFA
expect   claim  event=DISPLACE  displaced=10000  kind=displaced:projection
expect   no claim with  event=DISPLACE  place=NER
