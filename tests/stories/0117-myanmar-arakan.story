# A rebel army by name.
item  2024-12-21  source=Example Wire
text     The Arakan Army said it had captured the Western Command headquarters in Ann after two weeks of fighting.
expect   claim  event=CONTROL  mode=gains  actor=MMRREB  speaker=Arakan Army
