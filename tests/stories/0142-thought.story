# Thoughts of war are no war, and wishes no support.
item  2024-03-22  source=Example Wire
text     The idea of an attack on the dam horrified engineers. The belief in victory has faded, the demand for bread has grown.
expect   no claim with  event=REQUEST
expect   no claim with  event=SUPPORT
