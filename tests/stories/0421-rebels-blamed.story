# "Rebels blamed", behind what was done: they are charged by others, say nothing, and are held to have done it.
item  2024-03-14  source=Example Wire
text     Mali: 40 villagers massacred, jihadists blamed
expect   claim  event=ASSAULT  killed=40  speaker=-  held=jihadists:accused  place=Mali
expect   claim  event=ACCUSE  target=jihadists  actor=-
item  2024-03-14  source=Example Wire
text     Car bomb kills nine in Mogadishu; al-Shabab was blamed.
expect   claim  event=ASSAULT  killed=9  held=al-shabaab:accused
item  2024-03-14  source=Example Wire
text     #Daesh executed 3 civilians in #Raqqa today accused of spying for the coalition
expect   claim  event=ASSAULT  killed=3  actor=Daesh
expect   no claim with  event=ACCUSE  target=Daesh
