# What somebody denies with a noun of claiming is denied, however its clause hangs.
item  2018-06-27  source=Example Wire
text     The army denied claims that civilians were killed.
expect   claim  event=ASSAULT  aspect=negated  stance=denies
item  2018-06-27  source=Example Wire
text     The Foreign Ministry rejected reports that hospitals were targeted and accused Western states of supporting terrorists.
expect   claim  event=ACCUSE  actor=The Foreign Ministry
expect   no claim with  speaker=hospitals
expect   no claim with  speaker=Western
item  2018-06-27  source=Example Wire
text     The governor said reports that Kupyansk had fallen were not true.
expect   claim  event=CONTROL  aspect=negated
item  2018-06-27  source=Example Wire
text     Claims that the army used chlorine are untrue, the ministry said.
expect   claim  event=ASSAULT  aspect=negated  actor=the army
# Who says one thing goes on with the other.
item  2018-06-27  source=Example Wire
text     The governor said three people were killed in the attack, blaming the RSF for it.
expect   claim  event=ACCUSE  actor=SDNGOV  target=SDNPAR
item  2018-06-27  source=Example Wire
text     The ministry said troops had shelled the town, adding that 12 militants were killed.
expect   claim  event=ASSAULT  killed=12  speaker=The ministry
expect   no claim with  speaker=troops
item  2018-06-27  source=Example Wire
text     The army said rebels attacked the base, forcing its troops to withdraw.
expect   claim  event=ASSAULT  actor=REB  speaker=The army
# Who comments on what others claim, or looks into it, does not say so.
item  2018-06-27  source=Example Wire
text     The army has not commented on claims that its drone killed 11 people in Amhara.
expect   claim  event=ASSAULT  killed=11
expect   no claim with  speaker=The army
item  2018-06-27  source=Example Wire
text     The ministry did not respond to allegations that guards tortured detainees.
expect   claim  event=ASSAULT  hedge=alleged
expect   no claim with  speaker=The ministry
# Places taken, by whomever.
item  2018-06-27  source=Example Wire
text     The town of Nawa was retaken overnight.
expect   claim  event=CONTROL  mode=gains  place=Nawa
# An aside denies what was said before it, and nobody else says so.
item  2018-06-27  source=Example Wire
text     The rebels claimed to have captured 17 soldiers, which the army dismissed as propaganda.
expect   claim  event=COERCE  speaker=The rebels  aspect=happened
expect   claim  event=COERCE  speaker=the army  aspect=negated  stance=denies
item  2018-06-27  source=Example Wire
text     Kyiv said it had sunk the ship, which Moscow denied.
expect   claim  event=REJECT  speaker=Moscow
expect   no claim with  event=REJECT  speaker=Kyiv
