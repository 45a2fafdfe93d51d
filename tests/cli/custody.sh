# A store's days are signed, stamped by an authority of our own, checked; whoever changes
# something is told of by name and day.  Usage: custody.sh PROGRAM
set -u
. "$(dirname "$0")/../check.sh"
sql() { python3 -c 'import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()' "$@"; }

cat > items.jsonl <<'EOF'
{"id":"a","date":"2018-06-26","publisher":"Example Wire","text":"Government forces shelled the town of Nawa on Tuesday, killing four civilians."}
{"id":"b","date":"2018-06-27","publisher":"Example Wire","text":"Warplanes struck Tafas on Wednesday and wounded two men."}
EOF
check "add" 0 "2 items added" "$sitrep" add --fast --archive --store s.db items.jsonl
check "verify" 0 "as it was written" "$sitrep" verify --store s.db

# signatures
check "new key" 0 "" "$sitrep" stamp --new-key key
[ "$(stat -c %a key)" = 600 ] || { echo "the key can be read by others"; bad=1; }
check "new key over an old one" 3 "exists already" "$sitrep" stamp --new-key key
check "sign" 0 "" "$sitrep" stamp --store s.db --sign key --day 2018-06-26
check "sign with no key" 3 "no signing key" "$sitrep" stamp --store s.db --sign items.jsonl
check "sign a day of nothing" 3 "nothing was written" "$sitrep" stamp --store s.db --sign key --day 2018-01-01
check "list" 0 '"kind":"ed25519"' "$sitrep" stamp --store s.db

# an authority of our own
cat > tsa.cnf <<'EOF'
[req]
distinguished_name=dn
prompt=no
[dn]
CN=Test Time Stamping
[ca]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign
[tsa]
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,timeStamping
[t]
serial=serial
signer_digest=sha256
default_policy=1.2.3.4.1
digests=sha256
EOF
{ openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 30 -config tsa.cnf -extensions ca -subj "/CN=Test Root" &&
  openssl req -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr -config tsa.cnf &&
  openssl x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out tsa.pem -days 30 -extfile tsa.cnf -extensions tsa &&
  openssl req -x509 -newkey rsa:2048 -nodes -keyout o.key -out other.pem -days 30 -config tsa.cnf -extensions ca -subj "/CN=Somebody Else"; } > made 2>&1 || cat made
echo 01 > serial
check "request" 0 "" "$sitrep" stamp --store s.db --request r.tsq --day 2018-06-27
openssl ts -query -in r.tsq -text 2>/dev/null | grep -q "sha256" || { echo "the request is none"; bad=1; }
openssl ts -reply -queryfile r.tsq -signer tsa.pem -inkey tsa.key -out r.tsr -config tsa.cnf -section t > made 2>&1 || cat made
check "answer of another authority" 3 "not of this root, or not by that authority" "$sitrep" stamp --store s.db --response r.tsr --ca other.pem
check "answer" 0 "stamped at" "$sitrep" stamp --store s.db --response r.tsr --ca ca.pem
check "no answer at all" 3 "no answer" "$sitrep" stamp --store s.db --response items.jsonl
check "list with authority" 0 '"kind":"rfc3161"' "$sitrep" stamp --store s.db --ca ca.pem
check "verify with stamps" 0 "as it was written" "$sitrep" verify --store s.db
"$sitrep" add --fast --archive --store other.db items.jsonl 2>/dev/null
sed 's/shelled/bombed/' items.jsonl | "$sitrep" add --fast --archive --store another.db 2>/dev/null
check "answer of another store" 3 "not of this root" "$sitrep" stamp --store another.db --response r.tsr --ca ca.pem

# whoever changes something is found
cp s.db t.db
sql t.db "UPDATE claims SET json = x'007b7d' WHERE item = 2"
check "a claim changed" 3 "item 2 (b, .*arrived 2018-06-27) or its claims were changed after they were written on 2018-06-27" "$sitrep" verify --store t.db
cp s.db t.db
sql t.db "UPDATE items SET text = x'00414243' WHERE id = 1"
check "a text changed" 3 "the text of item 1 (a, .*arrived 2018-06-26)" "$sitrep" verify --store t.db
cp s.db t.db
sql t.db "UPDATE originals SET bytes = x'00414243' WHERE item = 1"
check "bytes changed" 3 "the bytes of item 1 (a" "$sitrep" verify --store t.db
cp s.db t.db
sql t.db "DELETE FROM claims WHERE item = 2"
check "a claim lost" 3 "item 2 (b" "$sitrep" verify --store t.db
cp s.db t.db
sql t.db "UPDATE log SET hash = x'00' WHERE id = (SELECT line FROM stamps WHERE kind = 'ed25519')"
check "the log changed under a signature" 3 "the ed25519 of 2018-06-26" "$sitrep" verify --store t.db
exit $bad
