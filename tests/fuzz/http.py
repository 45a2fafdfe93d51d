"""Any bytes at all at the server's door: request lines, headers, cookies, bodies, chunks, halves of requests.
One server with sanitizers, one process; fuzz/serve.c asks the questions behind the door.

    python3 tests/fuzz/http.py PROGRAM SECONDS [SEED]

Fails when the server ends, prints a fault, or leaves a plain question unanswered."""
import os, random, socket, subprocess, sys, tempfile, threading, time

program, seconds = os.path.realpath(sys.argv[1]), float(sys.argv[2])
chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
work = tempfile.mkdtemp(prefix="sitrep-fuzz-")
store, log = work + "/a.db", open(work + "/log", "w+")
env = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0:abort_on_error=1", "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1"}
stories = [
    '{"id":"a","date":"2018-06-26","publisher":"Reuters","text":"Government artillery shelled the town of Nawa on Tuesday, killing three civilians, the Observatory said. About 45,000 people have fled since 19 June, the United Nations said."}',
    '{"id":"b","date":"2018-06-27","publisher":"AFP","text":"Rebels lost the town of Izra on Wednesday, state media said. The crossing at Nasib is shut, Jordan said. Both sides agreed on a ceasefire."}']
open(work + "/in.jsonl", "w").write("\n".join(stories) + "\n")
subprocess.run([program, "add", "--store", store, work + "/in.jsonl"], check=True, env=env, stdout=log, stderr=log)
subprocess.run([program, "accounts", "add", "ann", "--role", "custodian", "--store", store], input=b"correct horse battery\n", check=True, env=env, stdout=log, stderr=log)


def begin(*more):
    p = subprocess.Popen([program, "serve", "--store", store, "--port", "0", *more], env=env, stdout=subprocess.PIPE, stderr=log, text=True)
    return p, int(p.stdout.readline().rsplit(":", 1)[1].split("/")[0])


# The same record twice: to its owner, and to those who log in.
servers = [begin(), begin("--behind-proxy", "--public")]
paths = ["/", "/app.js", "/tiles/tiles.json", "/api/status", "/api/events", "/api/map", "/api/map/control", "/api/days", "/api/claims", "/api/items", "/api/search", "/api/ledger/holders",
         "/api/ledger/alerts", "/api/ledger/displaced", "/api/ledger/arrangements", "/api/ledger/totals", "/api/speakers", "/api/places", "/api/towns", "/api/surges", "/api/changes",
         "/api/queue", "/api/verdicts", "/api/report", "/api/export/acled", "/api/export/jsonl", "/api/openapi.json", "/api/session", "/api/review", "/api/events/ev-", "/api/why/a"]
keys = ["from", "to", "box", "place", "type", "party", "grade", "status", "origins", "text", "as-known-on", "as-published-by", "profile", "format", "limit", "offset", "words", "since", "area", "date"]
values = ["2018-06-26", "2018-06-31", "-1,-1,1", "36,32,37,33", "Nawa", "ASSAULT/", "%00", "%", "%zz", "internal", "public", "csv", "jsonl", "0", "-1", "99999999999999999999", "1e400", "'", '"', "\xff", "a" * 300, "%F0%9F%92%A5", "*", "NEAR(a b", ""]
heads = ["Host: 127.0.0.1:%d", "Host: x", "Origin: http://x", "Cookie: sitrep=" + "a" * 64, "Cookie: ;;=;sitrep", "Accept: text/csv", "Accept: " + "a," * 400, "Accept-Encoding: gzip", "If-None-Match: \"x\"",
         "Content-Type: application/json", "X-CSRF-Token: x", "X-Forwarded-For: 1.2.3.4, %s", "Transfer-Encoding: chunked", "Expect: 100-continue", "Connection: close", "Range: bytes=0-1"]
bodies = [b"", b"{}", b"[]", b'{"action":"confirm","event":"ev-"}', b'{"action":"merge","event":"a","into":"b","why":"","who":""}', b'{"action":"undo","who":"ann"}', b'{"name":"ann","password":"correct horse battery"}',
          b'{"text":"Shelling killed five people in Nawa on Monday, residents said.","date":"2018-07-0%d"}', b'{"action":"correct","claim":"x","field":"killed","value":"1-"}', b"\x00\xff" * 50, b'{"a":' * 200]


def request(port):
    method = chance.choice(["GET"] * 6 + ["POST", "POST", "HEAD", "DELETE", "PUT", "", "G\x00T", "OPTIONS"])
    path = chance.choice(paths)
    if chance.random() < .6:
        path += "?" + "&".join(f"{chance.choice(keys)}={chance.choice(values)}" for _ in range(chance.randrange(1, 5)))
    body = chance.choice(bodies) if method in ("POST", "PUT") else b""
    lines = [f"{method} {path} {chance.choice(['HTTP/1.1'] * 9 + ['HTTP/1.0', 'HTTP/9', ''])}", f"Host: 127.0.0.1:{port}"]
    lines += [h % port if "%d" in h else h % "x" if "%s" in h else h for h in chance.sample(heads[1:], chance.randrange(0, 4))]
    if body or chance.random() < .1:
        lines.append(f"Content-Length: {chance.choice([len(body)] * 8 + [0, len(body) + 5, 10 ** 8, -1])}")
    raw = "\r\n".join(lines).encode("latin-1", "replace") + b"\r\n\r\n" + body
    for _ in range(chance.choice([0, 0, 0, 1, 2, 6])):                  # some bytes are other ones
        at = chance.randrange(len(raw))
        raw = chance.choice([raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1:], raw[:at] + raw[at + 1:], raw[:at] + raw[at:at + 20] * 3 + raw[at:], raw[:at]])
        raw = raw or b"\n"
    return raw


def fails(why):
    log.flush()
    for p, _ in servers:
        p.kill()
    print(f"http fuzz: {why}\n" + open(work + "/log").read()[-4000:])
    sys.exit(1)


begun, counts, slow, lock = time.time(), {"asked": 0, "answered": 0}, [], threading.Lock()


def ask(seed):
    random_ = random.Random(seed)
    while time.time() - begun < seconds:
        with lock:
            port = chance.choice(servers)[1]
            raw = request(port)
        answered = False
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=20) as s:
                if random_.random() < .02:                              # half of it, and silence
                    s.sendall(raw[:len(raw) // 2])
                    with lock:
                        slow.append(s.dup())
                        del slow[:-200]
                else:
                    s.sendall(raw)
                    s.settimeout(1)                                     # what is not whole waits for its rest
                    answered = bool(s.recv(65536))
        except OSError:
            pass
        with lock:
            counts["asked"] += 1
            counts["answered"] += answered


threads = [threading.Thread(target=ask, args=(i,), daemon=True) for i in range(24)]
for t in threads:
    t.start()
while any(t.is_alive() for t in threads):
    time.sleep(2)
    for p, port in servers:
        if p.poll() is not None:
            fails(f"the server ended with {p.returncode} after {counts['asked']} requests")
    with socket.create_connection(("127.0.0.1", servers[0][1]), timeout=120) as s:
        s.settimeout(120)
        s.sendall(f"GET /api/status HTTP/1.1\r\nHost: 127.0.0.1:{servers[0][1]}\r\nConnection: close\r\n\r\n".encode())
        if not s.recv(4096).startswith(b"HTTP/1.1 200"):
            fails(f"a plain question has no answer after {counts['asked']} requests")
for p, _ in servers:
    p.terminate()
    if p.wait(60) != 0:
        fails(f"the server ends with {p.returncode}")
log.flush()
if "ERROR" in open(work + "/log").read() or "runtime error" in open(work + "/log").read():
    fails("a fault was printed")
print(f"http fuzz: {counts['asked']} requests in {time.time() - begun:.0f} s, {counts['answered']} answered, none broke the server")
