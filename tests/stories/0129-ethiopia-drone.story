# Denied and unverified.
item  2024-02-01  source=Example Wire
text     Residents said a government drone had struck a church in the Amhara region. The army denied the report, which could not be independently verified.
expect   claim  event=ASSAULT  speaker=Residents  place=Amhara  protected=cultural
