# The weeks are those of the sum, and not of the dead of one day.
item  2017-05-24  source=Example Wire
text     The army said 13 marines were killed on Friday in Marawi, bringing to 58 the number of security forces killed in more than two weeks of fighting.
expect   claim  event=ASSAULT  target=13 marines  killed=13  kind=killed:incident
expect   no claim with  event=MOBILIZE
# A toll that somebody gives is by his word; one that he does not give is none.
item  2020-01-01  source=Example Wire
text     Gunmen attacked three villages near Jos on Monday. Police gave a lower toll of 20.
expect   claim  event=ASSAULT  killed=20  speaker=Police
# A part of those left dead is dead.
item  2016-07-12  source=Example Wire
text     South Sudan's President Salva Kiir and his rival Riek Machar ordered a ceasefire on Monday after days of fighting in Juba that left at least 272 people dead, including 33 civilians.
expect   claim  event=ASSAULT  killed=272..
expect   no claim with  displaced=33
# A capital of the people that the item names, taken back by "its troops".
item  2020-01-01  source=Example Wire
text     Libyan forces bombed a port in Tripoli.
expect   claim  event=ASSAULT  place=LBY
item  2020-01-01  source=Example Wire
text     Rebels captured Soledar. Ukraine said its troops had retaken it.
expect   claim  event=CONTROL  actor=its troops  place=Soledar  speaker=Ukraine
