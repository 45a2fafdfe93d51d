# A minister's statement behind a colon.
item  2024-03-22  source=Example Wire
text     The Foreign Minister, Espen Barth Eide, said:
text     I spoke today with my Egyptian counterpart. We agreed that the crossing must stay open.
expect   claim  event=CONSULT  actor=NORGOV  target=EGY
