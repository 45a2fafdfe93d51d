# A bare number behind a toll is no age.
item  2025-03-10  source=test  lang=en
text     A bomb exploded in a market in Quetta on Monday. Death toll: 43.
expect   claim  killed=43

item  2025-03-10  source=test  lang=en
text     Death toll from Sunday's strike on El Fasher hospital: 70.
expect   claim  event=ASSAULT  killed=70

# A letter is a million before people.
item  2025-03-10  source=test  lang=en
text     1.4 m people have fled their homes in Haiti.
expect   claim  event=DISPLACE  displaced=1400000

# Who went where are parts, each of them.
item  2025-03-10  source=test  lang=en
text     Some 425,000 people have fled Darfur, including 150,000 to Chad and 200,000 to Egypt, the UN said.
expect   claim  event=DISPLACE  displaced=425000  displaced=200000
