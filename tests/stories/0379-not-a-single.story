# "Not a single nurse" is no nurse; "not only soldiers" are soldiers and others.
item  2026-03-10  source=Example Wire
text     Not a single nurse was killed in the shelling of Goma on Monday.
expect   no claim with  event=ASSAULT  aspect=happened  target=nurse
item  2026-03-10  source=Example Wire
text     Not only soldiers were killed in Goma on Monday.
expect   claim  event=ASSAULT  aspect=happened  target=soldiers
