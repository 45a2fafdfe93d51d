# A stretch between two days is a running total; who is called Three is not counted; another year's count has another time.
item  2024-11-30  source=Example Update
text     Between 7 October 2023 and 29 November 2024, at least 44,363 people were killed in Gaza.
text     The Three Brotherhood Alliance captured Lashio in August.
text     The UN says more than 3.3 million people are displaced across Myanmar, up from 2.6 million at the end of 2023.
expect   claim  event=ASSAULT  killed=44363..  kind=killed:running-total
expect   no claim with  detained=3
expect   claim  event=DISPLACE  displaced=3300000..  kind=displaced:stock  aspect=happened  when=-
