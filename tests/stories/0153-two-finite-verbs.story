# A participle is no clause of its own before the finite verb; a reporting clause stands beside what is said; what
# brackets hold is of the noun before them.
item  2018-06-28  source=Example Wire
text     The number of civilians killed in the raids on Nawa on Wednesday rose to 9, the Daraa Monitor said. At least 300 people, among them 120 children, have been displaced in southwest Syria, the United Nations said on Thursday.
expect   claim  event=ASSAULT  killed=9  place=Nawa
expect   claim  event=DISPLACE  displaced=300..  place=SYR
