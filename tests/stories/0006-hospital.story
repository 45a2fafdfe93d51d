# A hospital is a protected target; the deed has no doer when none is named.
item  2018-06-27  source=Example Wire
text     A hospital in the town of Saida was hit overnight by an air strike, medics said.
expect   claim  event=ASSAULT  mode=aerial  protected=health-care  place=Saida  speaker=medics
