# Refugees cross a border.
item  2024-04-20  source=Example Wire
text     About 3,000 people fled fighting in Myawaddy and crossed into Thailand over the weekend, Thai officials said.
expect   claim  event=DISPLACE  mode=flee  displaced=3000  speaker=Thai officials
