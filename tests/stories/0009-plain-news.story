# No conflict: no claim of one.
item  2018-06-26  source=Example Wire
text     The coach was fired after his side was hammered by six goals on Sunday.
text     Shares hit a record on Monday. The two banks struck a deal after weeks of talks.
text     The actress attacked the policy in a long interview about her new film.
expect   no claim with  event=ASSAULT
expect   no claim with  event=CONTROL
expect   no claim with  event=COERCE
