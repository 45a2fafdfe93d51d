# Who retaliates with sanctions attacks nobody; whom a refusal, a threat or an agreement is about stands behind its second verb.
item  2021-03-23  source=Example Wire
text     China retaliated with sanctions of its own against ten Europeans.
expect   claim  event=SANCTION  mode=embargo  actor=China  target=Europeans
expect   no claim with  event=ASSAULT
item  1995-06-01  source=Example Wire
text     The junta refused to free the winner of the annulled election.
expect   claim  event=REJECT  actor=junta  target=winner
item  2013-06-01  source=Example Wire
text     Hezbollah threatened to shell Haifa if Israel hits Beirut.
expect   claim  event=THREATEN  mode=attack  actor=Hezbollah  target=Haifa
item  2000-04-25  source=Example Wire
text     The government said it would not obey a court order.
expect   claim  event=REJECT  target=court
item  2007-04-27  source=Example Wire
text     Russia warned Estonia of serious consequences after it removed a war memorial.
expect   claim  event=THREATEN  actor=Russia  target=Estonia
# The dead are those before the word, and not those who talk of them.
item  2013-05-15  source=Example Wire
text     Turkey and Israel opened talks on compensation for the families of nine activists killed on an aid ship.
expect   claim  event=ASSAULT  killed=9  target=activists
expect   no claim with  event=ASSAULT  target=Israel
# What two states do together is done with each other.
item  2005-07-11  source=Example Wire
text     China and Kyrgyzstan held joint exercises on their border.
expect   claim  event=COOPERATE  mode=military  actor=China  target=Kyrgyzstan
