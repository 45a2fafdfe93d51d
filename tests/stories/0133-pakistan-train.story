# A separatist group by its initials.
item  2025-03-11  source=Example Wire
text     Baloch separatists attacked a passenger train in Bolan on Tuesday and took more than 180 passengers hostage, police said.
expect   claim  event=ASSAULT  actor=separatists  place=Bolan  speaker=police
