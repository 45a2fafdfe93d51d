# What an analyst meets who writes a rule: `sitrep rules check my.rules`.  Usage: rules.sh PROGRAM
set -u
. "$(dirname "$0")/../check.sh"

cat > my.rules <<'END'
class ASSAULT

rule zap
  verb    zap
  unless  obj: fly
  mode    aerial
  + Rebels zapped the town of Nawa.  => mode=aerial actor="Rebels"
  - The cook zapped a fly.
END
check "a good rule" 0 "2 of 2 examples are as they should be; 0 mistakes" "$sitrep" rules check my.rules
check "a file of the folder" 0 "0 mistakes" "$sitrep" rules check access.rules
check "no such file" 3 "cannot open nowhere.rules" "$sitrep" rules check nowhere.rules
check "an option it has not" 2 "has no option --all" "$sitrep" rules check --all

sed 's/^class ASSAULT/class ASSALT/' my.rules > bad.rules
check "a class that is none" 1 'bad.rules:1: no event class "ASSALT" (did you mean "ASSAULT"?)' "$sitrep" rules check bad.rules
check "and said once" 1 "; 1 mistake in" "$sitrep" rules check bad.rules
sed 's/aerial$/areal/' my.rules > bad.rules
check "a mode that is none" 1 'bad.rules:6: no mode "areal" (did you mean "aerial"?)' "$sitrep" rules check bad.rules
sed 's/actor="Rebels"/akter="Rebels"/' my.rules > bad.rules
check "an example's field that is none" 1 'bad.rules:7: rule zap: no field "akter" (did you mean "actor"?)' "$sitrep" rules check bad.rules
sed 's/actor="Rebels"/actor="Rebels/' my.rules > bad.rules
check "a quotation mark too few" 1 "bad.rules:7: rule zap: a quotation mark is missing" "$sitrep" rules check bad.rules
sed 's/mode=aerial/mode=suicide-attack/' my.rules > bad.rules
check "an example that comes out otherwise" 1 'bad.rules:7: rule zap: mode is "aerial", not "suicide-attack"' "$sitrep" rules check bad.rules
sed 's/the town of Nawa/a fly/' my.rules > bad.rules
check "a condition that holds an example up" 1 "gives no claim (not unless  obj: fly)" "$sitrep" rules check bad.rules
exit $bad
