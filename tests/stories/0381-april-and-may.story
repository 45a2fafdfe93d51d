# The month of May looks no more ahead than April; the year of a date may stand behind it.
item  2018-06-26  source=Example Wire
text     In April and May, rebels shelled the town of Nawa.
expect   claim  event=ASSAULT  place=Nawa
expect   no claim with  event=ASSAULT  when=2019-04-01
item  2018-06-26  source=Example Wire
text     On 5 July last year, government jets bombed the town of Nawa, killing six civilians.
expect   claim  event=ASSAULT  place=Nawa  when=2017-07-05  killed=6
