# Forces backed by jets advanced and captured.
item  2017-05-12  source=Example Wire
text     Kurdish-led forces backed by American warplanes advanced on Raqqa on Friday and captured two villages from Islamic State, a monitor said.
expect   claim  event=CONTROL  mode=gains  target=IMGISI  when=2017-05-12
