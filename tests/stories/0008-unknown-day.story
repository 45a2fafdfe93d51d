# Without the item's day "on Tuesday" is no day.
item  source=Example Wire
text     Rebels shelled the town of Izra on Tuesday, killing two soldiers.
expect   claim  event=ASSAULT  killed=2  when=-
