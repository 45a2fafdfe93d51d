# Soldiers executed villagers, a rights group says.
item  2024-04-25  source=Example Wire
text     Burkina Faso's army executed 223 civilians in two villages on February 25, Human Rights Watch said in a report on Thursday.
expect   claim  event=ASSAULT  mode=execute  actor=BFAMIL  killed=223  when=2024-02-25  speaker=Human Rights Watch
