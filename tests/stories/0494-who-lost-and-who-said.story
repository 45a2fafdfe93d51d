# Who lost a soldier is whose he was; who is shot says nothing.
item  2026-04-10  source=Example Wire
text     Thai F-16s bombed a Cambodian casino complex in Poipet. Thailand lost 1 soldier at Hill 500.
expect   claim  event=ASSAULT  killed=1  target=THAMIL
expect   no claim with  target=KHMMIL
item  2026-04-10  source=Example Wire
text     Russian troops shot five captured Ukrainian soldiers near Pokrovsk, prosecutors in Kyiv say.
expect   claim  event=ASSAULT  actor=RUSMIL  target=five captured Ukrainian soldiers  place=Pokrovsk
# Thirty shot dead are dead; water cannon at protesters is crowd control; who goes without rations meets nobody.
item  2026-04-10  source=Example Wire
text     Gunmen on motorcycles attacked three villages in Niger State on Saturday: 30 shot dead, several kidnapped, market burned, police said.
expect   claim  event=ASSAULT  killed=30
item  2026-04-10  source=Example Wire
text     Georgia: riot police fired water cannon at protesters.
expect   claim  event=ASSAULT  mode=crowd-control  target=protesters
item  2026-04-10  source=Example Wire
text     The agency is suspending food distributions in Zamzam; 300,000 people will go without rations.
expect   no claim with  event=AGREE
