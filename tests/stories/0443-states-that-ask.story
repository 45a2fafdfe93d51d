# A state that asks for something is not where it happened; nor is half of the name of one of several who act.
item  2018-12-06  source=Example Wire
text     Canada detained two journalists at the request of the United States.
expect   claim  event=COERCE  mode=arrest  actor=Canada
expect   no claim with  event=COERCE  role=United States:scene
item  2017-06-05  source=Example Wire
text     Saudi Arabia, Egypt and the United Arab Emirates cut diplomatic ties with Qatar.
expect   claim  event=SANCTION  mode=relations  target=Qatar
expect   no claim with  role=United Arab Emirates:scene
# Asylum is given to him who is named, though nobody has him in a list.
item  2013-08-01  source=Example Wire
text     Russia granted asylum to Ethan Holdsworth despite demands by the United States for his extradition.
expect   claim  event=AID  mode=asylum  actor=Russia  target=Holdsworth
