# People who fled, who remain displaced, and who might yet flee.
item  2018-07-11  source=Example Wire
text     At least 45,000 people have fled the fighting in recent days, the United Nations said, and the number could double.
text     Up to 234,500 people remain displaced in the southwest.
expect   claim  event=DISPLACE  displaced=45000..  kind=displaced:flow  speaker=United Nations
expect   claim  event=DISPLACE  displaced=..234500  kind=displaced:stock
