# A genitive with a typographic mark parts no sentence.
item  2024-05-14  source=Example Wire
text     Gunmen of the Workers’ Front, known as WF, attacked an army post in Nawa on Monday, killing four soldiers.
expect   claim  event=ASSAULT  killed=4  place=Nawa  when=2024-05-13
expect   no claim with  event=ASSAULT  actor=WF
