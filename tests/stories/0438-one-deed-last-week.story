# An attack is one, however vague its day is; "in the past week" without one is a sum.
item  2026-03-01  source=Example Wire
text     An attack last week on Kadugli killed 12 people.
expect   claim  event=ASSAULT  killed=12  kind=killed:incident
item  2026-03-01  source=Example Wire
text     The toll from last week's attack on the market in Nyala rose to 45.
expect   claim  event=ASSAULT  killed=45  kind=killed:incident
item  2026-03-01  source=Example Wire
text     At least 12 people were killed over the past week in Israeli strikes across southern Lebanon, the ministry said.
expect   claim  event=ASSAULT  killed=12..  kind=killed:running-total
# A quarter where there were clashes is nobody who was killed.
item  2026-03-01  source=Example Wire
text     Three days of clashes in Sheikh Maqsoud killed 23.
expect   claim  event=ASSAULT  killed=23
expect   no claim with  killed=1
# The patients of a hospital in the Strip are no Israelis.
item  2026-02-02  source=Example Wire
text     Israeli troops raided Kamal Adwan hospital, killing four patients.
expect   claim  event=ASSAULT  killed=4  actor=ISRMIL  target=PSECVL
item  2026-02-02  source=Example Wire
text     Israeli troops set ablaze Kamal Adwan hospital.
expect   claim  event=ASSAULT  target=PSEHLH
