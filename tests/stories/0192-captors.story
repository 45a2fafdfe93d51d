# Who holds, releases or is held to have murdered somebody had abducted him; an army that frees him had not.
item  2026-03-03  source=Example Wire
text     Boko Haram is holding the engineer Musa Bello, who was kidnapped near Monguno in February.
expect   claim  event=ASSAULT  mode=abduct  held=NGAREB:reported

item  2026-03-03  source=Example Wire
text     Journalist Amina Yusuf was kidnapped in Maiduguri last week. Yusuf was released on Monday by Boko Haram.
expect   claim  event=ASSAULT  mode=abduct  held=NGAREB:reported

item  2026-03-03  source=Example Wire
text     Journalist Amina Yusuf was kidnapped in Maiduguri last week. Yusuf was freed on Monday by the Nigerian army.
expect   claim  event=ASSAULT  mode=abduct  held=-

item  2026-03-03  source=Example Wire
text     Gunmen kidnapped Bishop Paul Danladi in Kaduna on Sunday. Danladi was murdered on Monday by Ansaru, police said.
expect   claim  event=ASSAULT  mode=abduct  held=Ansaru:reported
