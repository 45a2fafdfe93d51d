# A stock of displaced, told by a UN agency.
item  2024-06-03  source=Example Wire
text     More than 7 million people remain displaced inside Sudan, the International Organization for Migration said on Monday.
expect   claim  event=DISPLACE  displaced=7000000..  kind=displaced:stock  speaker=International Organization for Migration
