# States that leave a bloc or are put out of it, and what is called an aggression and is none.
item  2022-04-07  source=Example Wire
text     The assembly suspended Russia from the Human Rights Council.
expect   claim  event=SANCTION  mode=relations  actor=assembly  target=Russia
item  2025-01-29  source=Example Wire
text     Mali, Niger and Burkina Faso formally left the West African bloc.
expect   claim  event=SANCTION  mode=relations  actor=Mali
item  2024-01-01  source=Example Wire
text     Somalia called the agreement an act of aggression and recalled its ambassador.
expect   claim  event=SANCTION  mode=relations  actor=Somalia
expect   no claim with  event=ASSAULT
item  2023-07-17  source=Example Wire
text     Russia pulled out of the grain deal.
expect   no claim with  event=RETREAT
item  2013-09-14  source=Example Wire
text     The United States and Russia reached a deal to destroy Syria's chemical weapons.
expect   claim  event=SUPPORT  mode=agreement
expect   no claim with  event=ASSAULT
item  2004-03-14  source=Example Wire
text     The Spanish prime minister brought the troops home from Iraq.
expect   claim  event=RETREAT  mode=withdraw  actor=prime minister
expect   no claim with  event=MOBILIZE
item  2001-05-31  source=Example Wire
text     A planned visit to Tibet by Norwegian diplomats was cancelled by the authorities.
expect   claim  event=REJECT  mode=meet
expect   no claim with  event=AGREE  aspect=happened
item  2007-02-13  source=Example Wire
text     North Korea promised to shut its main reactor.
expect   claim  event=AGREE  mode=yield  actor=North Korea
