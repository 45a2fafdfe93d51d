# Where there is no evidence nothing is told; whose claims cannot be confirmed says so himself; and who tells an agency speaks of his own fighters.
item  2024-05-12  source=Example Wire
text     The institute has not seen evidence that Russian forces entered Pokrovsk.
expect   claim  event=CONTROL  aspect=hypothetical
expect   no claim with  aspect=happened  event=CONTROL
item  2024-05-12  source=Example Wire
text     The institute has not observed confirmation of Russian claims that forces entered Vovchansk.
expect   claim  event=CONTROL  hedge=cannot-verify  speaker=RUS
item  2024-05-12  source=Example Wire
text     A spokesman for M23 told AFP that its forces had taken Walikale.
expect   claim  event=CONTROL  actor=M23  place=Walikale
expect   no claim with  actor=AFP
item  2024-05-12  source=Example Wire
text     Ukrainian officials rejected Moscow's claim that its forces had taken Chasiv Yar.
expect   claim  event=CONTROL  actor=RUS  aspect=negated
expect   no claim with  event=CONTROL  actor=UKR
