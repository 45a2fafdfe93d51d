# One victim is counted once: an office before a name, ages, wounds and whose wife she was are no further dead; those
# killed "along with" somebody are.
item  2024-03-12  source=Example Wire
text     Inspector Odran Keel died in the explosion of a car bomb in Dobrovka on Monday.
expect   claim  event=ASSAULT  killed=1

item  2024-03-12  source=Example Wire
text     A union spoke out against the murder of the wife of a mine foreman in Dobrovka.
expect   claim  event=ASSAULT  killed=1
expect   no claim with  killed=2

item  2024-03-12  source=Example Wire
text     The Norwegian, 39, was killed on Monday. Several gunmen killed Odran Keel in Dobrovka. A driver was found dead with four bullet wounds.
expect   no claim with  killed=39
expect   no claim with  killed=3
expect   no claim with  injured=4

item  2024-03-12  source=Example Wire
text     Keel was gunned down along with two other councillors in Dobrovka. A bomb left 10 labour union leaders dead.
expect   claim  event=ASSAULT  killed=2
expect   claim  event=ASSAULT  killed=10

# What came of an attack, whom it was meant for and whom it left whole.
item  2024-03-12  source=Example Wire
text     A former governor died on Friday as a result of the bombing. The embassy was the target of a rocket attack on Monday. The mayor was unharmed following an ambush near Dobrovka. On Sunday there was another attempt on the life of a judge.
expect   claim  event=ASSAULT  target=governor
expect   claim  event=ASSAULT  target=embassy
expect   claim  event=ASSAULT  target=mayor
expect   claim  event=ASSAULT  mode=assassinate
