# A common word with the word for a province behind it; "as-Sultan" is the rest of the name.
item  2025-05-12  source=Example Wire
text     Five people were killed in Unity state on Monday.
expect   claim  event=ASSAULT  killed=5  place=Unity
item  2025-05-12  source=Example Wire
text     Israeli artillery shells the Tal as-Sultan neighborhood west of Rafah.
expect   claim  event=ASSAULT  place=Tal al-Sultan
item  2025-05-12  source=Example Wire
text     Settlers from Ma'ale Adumim attacked a Bedouin family near Khan al-Ahmar.
expect   no claim with  place=MDV
# Each of a row before "crossings" is one, before "states" a state.
item  2025-05-12  source=Example Wire
text     The Kerem Shalom, Zikim and Erez crossings remained closed on Sunday.
expect   claim  event=ACCESS  mode=shut  place=Kerem Shalom crossing
expect   claim  event=ACCESS  mode=shut  place=Zikim crossing
expect   claim  event=ACCESS  mode=shut  place=Erez crossing
item  2025-05-12  source=Example Wire
text     Bandits kill four in Katsina, Zamfara and Niger states.
expect   claim  event=ASSAULT  killed=4  place=NGA
expect   no claim with  place=NER
