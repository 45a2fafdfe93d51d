# Years ago is history.
item  2024-04-07  source=Example Wire
text     Rwanda on Sunday marked 30 years since the genocide in which Hutu extremists killed about 800,000 people.
expect   no claim with  event=ASSAULT  aspect=happened
