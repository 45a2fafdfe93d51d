# Almost nobody, cannot, no point.
item  2024-03-22  source=Example Wire
text     Almost no shells fell on Taiz on Friday. The army cannot retake the town, a diplomat said. There is no point in attacking the port, he added.
expect   no claim with  event=ASSAULT  aspect=happened
expect   no claim with  event=CONTROL  aspect=happened
