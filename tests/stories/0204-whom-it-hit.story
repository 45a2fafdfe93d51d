# Peoples are no places; nobody shells himself; whoever shot at others was not shot; knives that were used to kill have killed.
item  2024-09-08  source=Example Wire
text     Fresh clashes broke out between the Meitei and Kuki-Zo communities in Manipur, police said.
text     Gunmen opened fire at a bar in Uruapan, killing seven people and leaving 11 wounded.
text     A hospital in Gaza City was reportedly shelled several times.
text     The airport closed after gangs shot at three planes.
text     One of them blew himself up, the spokesman Abdi Hassan said.
text     Gang members used machetes to kill at least 60 people in Cite Soleil.
text     LAHORE: Two men were shot dead by robbers on Friday.
expect   claim  event=ASSAULT  actor=Meitei  place=Manipur
expect   no claim with  event=ASSAULT  at=the Meitei:-
expect   claim  event=ASSAULT  actor=Gunmen  killed=7  injured=11
expect   claim  event=ASSAULT  target=hospital  actor=-
expect   claim  event=ASSAULT  actor=gangs  target=planes
expect   claim  event=ASSAULT  mode=suicide-attack  target=-
expect   claim  event=ASSAULT  killed=60..  aspect=happened
expect   claim  event=ASSAULT  killed=2  speaker=-
