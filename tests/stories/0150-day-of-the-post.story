# A post that says on which day it was written, quoted two days later.
item  2018-06-27
text     Field report of today, June 25, from Nawa. Helicopters dropped barrel bombs on Nawa.
expect   claim  event=ASSAULT  when=2018-06-25
