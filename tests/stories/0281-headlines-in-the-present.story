# Headlines tell in the present: "strikes", "shells", "raids" are verbs there, whatever they look like.
item  2025-06-13  source=Example Wire
text     IDF strikes tent in al-Mawasi
expect   claim  event=ASSAULT  actor=Israel Defense Forces  target=tent  place=al-Mawasi
item  2025-06-13  source=Example Wire
text     Russia shells Kherson market, two dead
expect   claim  event=ASSAULT  actor=Russia  target=market  place=Kherson  killed=2
expect   no claim with  role=Russia:scene
item  2025-06-13  source=Example Wire
text     RSF shells Abu Shouk camp, kills 14
expect   claim  event=ASSAULT  actor=Rapid Support Forces  killed=14
expect   no claim with  target=Rapid Support Forces
item  2025-06-13  source=Example Wire
text     Army raids village in Sagaing, torches 60 homes
expect   claim  event=ASSAULT  actor=Army  target=village
expect   claim  event=ASSAULT  mode=destroy  actor=Army  target=homes
item  2025-06-13  source=Example Wire
text     Gang attacks town in Artibonite, 40 killed
expect   claim  event=ASSAULT  actor=Gang  target=town  killed=40
item  2025-06-13  source=Example Wire
text     Paris attacks suspect moved to Belgian jail
expect   no claim with  actor=Paris
