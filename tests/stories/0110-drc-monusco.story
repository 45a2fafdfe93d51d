# Peacekeepers withdraw from a base.
item  2024-04-25  source=Example Wire
text     UN peacekeepers have withdrawn from their base in Bunyakiri and handed it over to the Congolese police.
expect   claim  event=RETREAT  mode=withdraw  actor=IGOUNO
