# In news of two countries a bare office is not of the other.
item  2023-02-19  source=Example Wire
text     British Foreign Secretary James Cleverly met Ukrainian soldiers in Kyiv. The Foreign Secretary said Britain would send more tanks to Ukraine.
expect   claim  event=CONSULT  actor=GBRGOV
expect   claim  speaker=GBRGOV
