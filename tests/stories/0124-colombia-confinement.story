# A community that cannot leave.
item  2023-09-02  source=Example Wire
text     More than 8,600 people are confined in Choco by fighting between the ELN and the Gulf Clan, the ombudsman's office warned.
expect   claim  place=Choco  speaker=ombudsman
