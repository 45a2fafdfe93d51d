# Those counted among the dead are none that somebody killed.
item  2026-02-03  source=Example Wire
text     The IDF says tanks fired back. 21 Palestinians killed in subsequent strikes, among them 5 children.
expect   claim  event=ASSAULT  killed=21  actor=-
expect   no claim with  actor=21 Palestinians
# What stands behind a semicolon was on another day.
item  2026-02-04  source=Example Wire
text     Boko Haram killed 9 loggers in Bama, vigilantes say; soldiers buried the bodies on Tuesday.
expect   claim  event=ASSAULT  killed=9  who=killed:civilian  place=Bama
expect   no claim with  event=ASSAULT  when=2026-02-03
# "US support" is no place; the army's drones are Burundian once.
item  2026-02-06  source=Example Wire
text     Government troops with US support killed 15 fighters in Nowhereknown.
expect   no claim with  place=USA
item  2026-02-07  source=Example Wire
text     Burundian army drone strikes on Minembwe hospital: 3 nurses among dead.
expect   claim  event=ASSAULT  actor=BDIMIL  killed=3
# A town taken for a body; a limb lost to a mine; "hanged" in a headline.
item  2026-02-02  source=Example Wire
text     ISW: Russian forces likely seized Siversk on Feb 1.
expect   claim  event=CONTROL  mode=gains  actor=RUSMIL  place=Siversk  hedge=suspected
item  2026-02-09  source=Example Wire
text     Thai army: 2 soldiers lost legs stepping on newly-laid landmine in Si Sa Ket.
expect   claim  event=ASSAULT  weapon=mine  target=2 soldiers
item  2026-02-10  source=Example Wire
text     Ecuador: 9 inmates hanged in Machala prison, the agency reports.
expect   claim  event=ASSAULT  killed=9
