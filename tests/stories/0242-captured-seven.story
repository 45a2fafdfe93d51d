# People are captured by the number, whatever was attacked; a paper is signed and torn up by the same.
item  2024-06-12  source=Example Wire
text     Militants attacked an army base at Mansila, killing 107 soldiers and capturing seven.
expect   claim  mode=arrest  kind=detained:incident
expect   no claim with  event=CONTROL

item  2023-10-05  source=Example Wire
text     The rebels signed a peace deal with the government in 2015, but tore it up last month.
expect   no claim with  event=MOBILIZE

item  2023-10-05  source=Example Wire
text     An attack on a passenger boat and on an army base killed 64 people.
expect   claim  killed=64  actor=-

item  2022-07-10  source=Example Wire
text     Sudan, 3 July 2022: violence with heavy weapons; facility affected; 1 death, 3 injuries among patients.
expect   claim  killed=1  injured=3
