# What a deed answers was another, on another day and in another place.
item  2024-10-02  source=Example Wire
text     Iran fired missiles at Israel on Tuesday in retaliation for the killing of Hassan Nasrallah.
expect   claim  event=ASSAULT  weapon=missile  actor=IRN  target=ISR
expect   claim  event=ASSAULT  target=Hassan Nasrallah  killed=1  place=-  again=-
expect   no claim with  actor=IRN  target=Nasrallah
item  2024-10-02  source=Example Wire
text     The brigade shelled Kiryat Shmona to avenge the assassination of its commander.
expect   claim  event=ASSAULT  place=Kiryat Shmona
expect   no claim with  place=Kiryat Shmona  target=commander
