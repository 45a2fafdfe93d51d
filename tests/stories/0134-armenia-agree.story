# Two states agree.
item  2024-04-19  source=Example Wire
text     Armenia and Azerbaijan have agreed to demarcate part of their border, both foreign ministries said on Friday.
expect   claim  event=AGREE  actor=ARM  actor=AZE
