# Neither the one nor the other did it; claims are denied; a condition is not fulfilled yet; barred is not a bar.
item  2023-05-01  source=Example Wire
text     Neither the army nor the rebels shelled the hospital in Laiza, a spokesman said.
text     The army denied the group's claims that its troops had fled Merowe.
text     The rebels agreed to talks on condition that the army left the town.
expect   claim  mode=heavy-weapons  aspect=negated  place=Laiza
expect   claim  mode=withdraw  aspect=negated  place=Merowe
expect   claim  mode=withdraw  aspect=hypothetical
