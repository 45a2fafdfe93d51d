# All in capitals a verb may be spelled like a town far away, and an hour looks like something that was hit.
item  1989-07-05  source=Example Wire
text     BOGOTA, 5 JUL 89 -- A BOMB EXPLODED ON A BUS. THE EXPLOSION OCCURRED ON ONE OF THE BUSES AS IT WAS ABOUT TO LEAVE.
expect   claim  event=ASSAULT  target=BUSES  place=Bogotá
item  1989-07-05  source=Example Wire
text     BOGOTA, 5 JUL 89 -- REBELS PLACED A BOMB INSIDE THE BANK AT APPROXIMATELY 1600.
expect   claim  event=ASSAULT  target=BANK  place=Bogotá
expect   no claim with  target=1600
# A street of three names is in no town that bears the first two.
item  1989-07-05  source=Example Wire
text     SAN SALVADOR, 5 JUL 89 -- A BOMB WENT OFF ON SAN ANTONIO ABAD STREET TODAY, WOUNDING TWO GUARDS.
expect   claim  event=ASSAULT  injured=2  place=Salvador
