# The health ministry's total is a running total.
item  2024-08-15  source=Example Wire
text     The death toll in Gaza since the war began in October has risen to 40,005, the territory's health ministry said on Thursday.
expect   claim  killed=40005  kind=killed:running-total
expect   no claim with  kind=killed:incident
