# Who retaliates with sanctions attacks nobody; whom a refusal, a threat or an agreement is about stands behind its second verb.
item  2021-03-23  source=Example Wire
text     China retaliated with sanctions of its own against ten British lawmakers.
expect   claim  event=SANCTION  mode=embargo  actor=China  target=British lawmakers
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
# What two states do together is done with each other.
item  2005-07-11  source=Example Wire
text     China and Kyrgyzstan held joint exercises on their border.
expect   claim  event=COOPERATE  mode=military  actor=China  target=Kyrgyzstan
