# In a report on two states at war, people and dams that nothing says more of may be of either.
item  2023-06-06  source=test  lang=en
text     The Kakhovka dam was destroyed. Kyiv accused Russia of blowing it up; Moscow said Ukrainian shelling had wrecked it. Some 17,000 people were evacuated downstream.
expect   claim  event=DISPLACE  mode=evacuate  displaced=17000
expect   no claim with  target=RUSCVL
expect   no claim with  target=RUSBUS
