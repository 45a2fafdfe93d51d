# A strike that kills workers is no strike of workers; strikes hit a market of stalls; who is listed behind "the headteacher" is one more.
item  2025-02-05  source=Example Wire
text     An Israeli strike killed seven aid workers in Gaza.
expect   claim  event=ASSAULT  mode=aerial  actor=ISR  killed=7
item  2025-02-05  source=Example Wire
text     Seven people were killed when Russian strikes hit a market in Kupiansk.
expect   claim  event=ASSAULT  actor=RUS  killed=7  target=market  place=Kupiansk
item  2023-08-21  source=Example Wire
text     A missile hit a school in Romny, killing the headteacher, two of his colleagues and the librarian, local officials said.
expect   claim  event=ASSAULT  killed=1  killed=2
# Schools that shelter families are not stranded; aid that is stuck is blocked; lorries let in.
item  2024-11-20  source=Example Wire
text     Four UNRWA schools sheltering displaced families were hit in a week; at least 62 people died.
expect   no claim with  event=DISPLACE  mode=stranded
item  2024-03-26  source=Example Wire
text     Haiti's main port remained shut for a third week, leaving 260 containers of aid stranded, the World Food Programme said.
expect   claim  event=ACCESS  mode=blocked  target=260 containers
expect   no claim with  event=DISPLACE
item  2024-06-01  source=Example Wire
text     Israel has allowed only 37 lorries a day into Gaza this month.
expect   claim  event=ACCESS  mode=allowed  actor=ISR
# Because the roads were closed: they were, whatever nobody was able to do.
item  2024-06-01  source=Example Wire
text     WFP said it had been unable to deliver food to Zamzam camp since December because roads were closed by fighting.
expect   claim  event=ACCESS  mode=shut  aspect=happened
