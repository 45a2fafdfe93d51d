# Who asks for a ransom holds the one who was abducted.
item  2026-03-10  source=Example Wire
text     The mayor of Jeremie was kidnapped on Monday. 400 Mawozo demanded a ransom for the mayor.
expect   claim  event=ASSAULT  mode=abduct  held=HTICRM:reported
item  2026-03-10  source=Example Wire
text     The mayor of Jeremie was kidnapped on Monday. The 400 Mawozo gang demanded a ransom of a million dollars.
expect   claim  event=ASSAULT  mode=abduct  held=HTICRM:reported
