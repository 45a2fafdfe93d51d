# The ministers of two lands before a verb that may also say who is held, leaders and counterparts, blocs.
item  2023-06-02  source=Example Wire
text     The prime ministers of Brazil and Argentina held talks in Montevideo on Saturday.
expect   claim  event=CONSULT  actor=ARGGOV  target=BRAGOV
item  2023-06-02  source=Example Wire
text     Venezuela's leader hosted his Cuban counterpart at the palace in Caracas.
expect   claim  event=CONSULT  actor=VENGOV  target=CUBGOV
item  2022-07-01  source=Example Wire
text     Maoist rebels beheaded two villagers in Chhattisgarh, Indian police said.
expect   claim  event=ASSAULT  actor=INDREB
