# The fields of a form: numbers, the place and the day.
item  2026-02-02  source=Example Wire
text     Location: Nyala
text     Date: 31 January 2026
text     Type: drone strike
text     Fatalities: 5
text     Injured: 12
expect   claim  event=ASSAULT  killed=5  place=Nyala  when=2026-01-31
expect   claim  event=ASSAULT  injured=12  place=Nyala  when=2026-01-31
item  2026-02-02  source=Example Wire
text     Location: El Fasher / Event: shelling / Fatalities: 5 / Injured: 12
expect   claim  event=ASSAULT  killed=5  place=El Fasher
expect   claim  event=ASSAULT  injured=12  place=El Fasher
expect   no claim with  injured=5
item  2026-02-02  source=Example Wire
text     Airstrike on Nyala market - Killed: 7 - Wounded: 20
expect   claim  event=ASSAULT  killed=7
expect   claim  event=ASSAULT  injured=20
# "Fatally" says of what; a boat that capsized killed nobody in a war.
item  2026-02-02  source=Example Wire
text     A Palestinian woman was fatally shot by soldiers near Nablus.
expect   claim  event=ASSAULT  killed=1  who=killed:woman
item  2026-02-02  source=Example Wire
text     A man was fatally crushed by an Israeli bulldozer in Rafah.
expect   claim  event=ASSAULT  killed=1  actor=ISR
item  2026-02-02  source=Example Wire
text     A migrant boat capsized off Libya, leaving 42 dead.
expect   no claim with  event=ASSAULT
