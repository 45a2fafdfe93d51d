# Troops are sent, not yet used.
item  2024-02-02  source=Example Wire
text     Kenya will deploy 1,000 police officers to Haiti, the interior minister said.
expect   claim  event=MOBILIZE  actor=KEN  aspect=planned
