# A day that opens the sentence says since when as well; another clause's stretch of time does not.
item  2024-11-02  source=Example Wire
text     Since Monday, when the truce collapsed, 41 civilians have been killed in Dara'a, the Observatory said.
expect   claim  event=ASSAULT  killed=41  kind=killed:running-total
item  2024-07-11  source=Example Wire
text     Israeli strikes hit a school in Khan Younis, killing 29; it was the fourth school struck in four days.
expect   claim  event=ASSAULT  killed=29  kind=killed:incident
# Households that leave, people who sleep in a school, the displaced as many as there are, those driven from a country.
item  2024-08-20  source=Example Wire
text     Nearly 5,000 households left Sinja for Gedaref in the past week.
expect   claim  event=DISPLACE  displaced=5000  role=Sinja:origin  role=Gedaref:destination
item  2025-09-01  source=Example Wire
text     Armed men burned 43 homes in Barkin Ladi and 1,200 people are sleeping in a primary school.
expect   claim  event=ASSAULT  mode=destroy  target=43 homes
expect   claim  event=DISPLACE  mode=stranded  displaced=1200  kind=displaced:stock
item  2023-12-01  source=Example Wire
text     Half of the 1.8 million displaced in Gaza are children.
expect   claim  event=DISPLACE  displaced=1800000  kind=displaced:stock
item  2024-11-27  source=Example Wire
text     Sudan's war has driven 3 million people from the country, UNHCR said. Chad hosts most of them.
expect   claim  event=DISPLACE  mode=flee  target=3 million people  displaced=3000000
expect   claim  event=DISPLACE  mode=host  actor=Chad
expect   no claim with  event=CONSULT
# An order is no flight yet.
item  2025-02-28  source=Example Wire
text     Authorities in Kharkiv ordered the forced evacuation of 267 children from 16 villages.
expect   no claim with  event=DISPLACE  aspect=happened  mode=flee
# Those named right before a verb do it; a camp can fall; what was shut reopens; a network is down.
item  2023-05-22  source=Example Wire
text     Clashes and shelling continued in Bahri.
expect   claim  event=ASSAULT  mode=heavy-weapons  place=Bahri
item  2025-04-14  source=Example Wire
text     Zamzam camp fell to the RSF after a three-day assault.
expect   claim  event=CONTROL  mode=gains  actor=RSF  place=Zamzam
item  2025-06-14  source=Example Wire
text     Jordan closed its airspace until Sunday morning. It reopened on Saturday.
expect   claim  event=ACCESS  mode=shut  actor=Jordan  aspect=happened
expect   claim  event=ACCESS  mode=open  when=2025-06-14
