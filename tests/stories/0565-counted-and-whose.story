# A toll told as "put the dead at", wounded beside a toll, an army's own dead, who reported being raped.
item  2025-02-03  source=Example Wire
text     Fighting in Goma went on for five days. The UN mission put the dead at 2,000.
expect   claim  event=ASSAULT  killed=2000  speaker=UN
item  2025-08-27  source=Example Wire
text     Sanaa: death toll from Sunday's Israeli air strikes climbs to 10, with 92 injured.
expect   claim  event=ASSAULT  killed=10
expect   claim  event=ASSAULT  injured=92
expect   no claim with  killed=92
item  2024-10-02  source=Example Wire
text     IDF confirms eight soldiers killed in southern Lebanon.
expect   claim  event=ASSAULT  killed=8  target=ISRMIL
item  2024-12-25  source=Example Wire
text     14 women and girls reported being raped by armed men near Kutum.
expect   claim  event=ASSAULT  mode=sexual  target=14 women
# Captives are one thing, people in flight another.
item  2025-11-04  source=Example Wire
text     Six health workers were abducted. Some 36,825 people fled Bara between 26 and 31 October.
expect   claim  event=DISPLACE  mode=flee  displaced=36825  place=Bara
item  2022-03-15  source=Example Wire
text     Around 20,000 people left Mariupol on Tuesday through a humanitarian corridor, the president's office said.
expect   claim  event=DISPLACE  displaced=20000  place=Mariupol
