# A nurse's diary, first person.
item  2023-11-05  source=Example Blog
text     We heard jets all night. At five in the morning a shell hit the maternity ward and two of our nurses were wounded.
text     We moved the patients to the basement. Nobody can leave because snipers fire at everything that moves.
expect   claim  event=OBSERVE  mode=aircraft
expect   claim  event=ASSAULT  weapon=artillery  protected=health-care
expect   claim  event=ASSAULT  injured=2
