# What becomes of a truce: declared, in force, holding, ended, collapsed.
item  2025-04-19  source=Example Wire
text     The president has declared a 30-hour Easter truce.
text     A ceasefire came into force at dawn in Goma. It is holding in most areas.
text     The M23 called off its ceasefire on Friday.
text     The truce with the militia collapsed within hours.
expect   claim  event=RETREAT  mode=ceasefire  actor=president
expect   claim  event=AGREE  mode=ceasefire  place=Goma
expect   claim  event=REJECT  mode=ceasefire  actor=M23  when=2025-04-18
expect   claim  event=REJECT  mode=ceasefire  actor=-

item  2018-06-27  source=Example Wire
text     The sides agreed to hold a summit in Helsinki in July.
expect   claim  event=CONSULT  when=2018-07-01
