# Mercenaries beside an army.
item  2024-07-28  source=Example Wire
text     Malian soldiers and Russian mercenaries suffered heavy losses in clashes with Tuareg rebels near Tinzaouaten.
expect   claim  event=ASSAULT  place=Tinzaouaten
