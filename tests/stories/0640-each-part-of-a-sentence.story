# Between semicolons everything has the place that is told there.
item  2025-03-04  source=Example Wire
text     In Khan Younis, nine people, including a pregnant woman, were killed; in Gaza City, a strike on a school killed four.
expect   claim  event=ASSAULT  killed=9  place=Khan Yunis
expect   claim  event=ASSAULT  killed=4  place=Gaza
expect   no claim with  killed=4  place=Khan Yunis
expect   no claim with  killed=9  place=Gaza City
# Who died elsewhere stands in no row with those here.
item  2025-03-04  source=Example Wire
text     Rockets fired from Lebanon killed four foreign workers and an Israeli farmer in Metula, and a 60-year-old woman and her son near Kiryat Ata.
expect   claim  event=ASSAULT  killed=4  sum=killed:5
# Names behind "daughters" are the daughters; one Maoist is somebody.
item  2025-03-04  source=Example Post
text     The shelling killed Olena, 34, and her daughters Anna, 8, and Maria, 5.
expect   claim  event=ASSAULT  sum=killed:3
item  2025-03-04  source=Example Wire
text     Two CRPF jawans injured, one Maoist killed in Sukma gunfight
expect   claim  event=ASSAULT  killed=1
