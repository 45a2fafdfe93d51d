# A toll since a day is a running total, never an incident.
item  2018-06-30  source=Example Wire
text     Air strikes on Ghasm killed five civilians on Friday, bringing to 126 the number of civilians killed since 19 June, the Syrian Observatory for Human Rights said.
expect   claim  event=ASSAULT  killed=5  kind=killed:incident
expect   claim  killed=126  kind=killed:running-total  speaker=Observatory
