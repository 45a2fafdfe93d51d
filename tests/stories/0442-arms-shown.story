# Arms that are tried, and troops that come ashore or will be sent.
item  2017-07-04  source=Example Wire
text     North Korea fired two ballistic missiles into the sea on Tuesday.
expect   claim  event=MOBILIZE  mode=weapons  actor=North Korea
expect   no claim with  event=ASSAULT
item  2006-10-09  source=Example Wire
text     North Korea said it had carried out a nuclear test.
expect   claim  event=MOBILIZE  mode=weapons
item  1992-12-09  source=Example Wire
text     American marines landed in Mogadishu to protect relief convoys.
expect   claim  event=MOBILIZE  mode=troops  actor=marines
item  2010-11-24  source=Example Wire
text     South Korea will send more troops to the disputed island, the defence minister said.
expect   claim  event=MOBILIZE  aspect=planned  actor=South Korea
expect   no claim with  event=AGREE
item  2003-12-19  source=Example Wire
text     Libya gave up its chemical weapons.
expect   claim  event=RETREAT  mode=disarm  actor=Libya
expect   no claim with  event=AID
item  1994-08-31  source=Example Wire
text     The Irish Republican Army announced a cessation of military operations.
expect   no claim with  event=ASSAULT
# Whose troops they are stands before them.
item  2009-06-30  source=Example Wire
text     The United States completed the withdrawal of its combat troops from Iraqi cities.
expect   claim  event=RETREAT  actor=USAMIL
