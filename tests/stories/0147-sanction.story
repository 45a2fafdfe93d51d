# Sanctions on named people.
item  2024-05-23  source=Example Wire
text     The European Union imposed sanctions on nine Sudanese commanders on Thursday.
expect   claim  event=SANCTION  actor=European Union  target=SDN
