# What no group has claimed took place all the same.
item  2021-05-09  source=Example Wire
text     No group has claimed the attack in Kabul.
expect   claim  event=ASSAULT  aspect=happened  place=Kabul
expect   no claim with  aspect=negated
# "by security forces": on no way of travel, but by whom.
item  2022-04-06  source=Example Wire
text     In Myanmar, 12 people were killed by security forces on Tuesday, the group said.
expect   claim  event=ASSAULT  actor=security forces  killed=12
# Of whom there are at least 82, those are no oblique: who shot them dead was not shot.
item  2016-12-13  source=Example Wire
text     Syrian government forces shot dead at least 82 civilians in Aleppo.
expect   claim  event=ASSAULT  actor=Syrian government forces  killed=82..
expect   no claim with  target=Syrian government forces
