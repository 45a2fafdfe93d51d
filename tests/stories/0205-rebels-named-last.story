# "The rebels" are those named last, where several groups of rebels are named.
item  2026-03-03  source=Example Wire
text     The M23 advanced on Walikale on Monday. The rebels shelled a hospital. In Ituri the Allied Democratic Forces attacked a camp on Sunday. The rebels killed nine people.
expect   claim  event=ASSAULT  target=hospital  actor=M23
expect   claim  event=ASSAULT  killed=9  actor=Allied
