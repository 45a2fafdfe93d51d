# To die at somebody's hands is to be killed by him.
item  2026-03-10  source=Example Wire
text     A nurse died at the hands of JNIM in Kidal on Monday.
expect   claim  event=ASSAULT  actor=MLIREB  target=nurse  killed=1
# Or on somebody's orders.
item  2026-03-10  source=Example Wire
text     A judge was murdered in Culiacan on Monday on orders from the Sinaloa Cartel.
expect   claim  event=ASSAULT  actor=MEXCRM  target=judge
# Who is held responsible is no prisoner.
item  2026-03-10  source=Example Wire
text     The army denounced the bombing of a bridge in Goma on Monday, for which M23 rebels are being held responsible.
expect   no claim with  event=COERCE
