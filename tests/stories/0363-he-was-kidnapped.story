# The senator was kidnapped, and not those who hold him.
item  2026-03-10  source=Example Wire
text     The M23 is still holding Senator Karl Odum, kidnapped on Monday near Goma.
expect   claim  event=ASSAULT  mode=abduct  target=Odum  held=CODREB:reported
expect   no claim with  event=ASSAULT  target=M23
