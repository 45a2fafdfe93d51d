// The page in a real browser: open a number to its words, filter, replay two weeks, review by keyboard, merge and
// undo, look at the ledgers and the queue, print the report, add a story, seal a source and find it nowhere; 360 pixels
// wide, no serious fault for a screen reader, no request to anybody else.
// Usage: node tests/web/page.test.mjs PROGRAM     screenshots: build/screens/
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const program = process.argv[2] ?? "build/release/sitrep";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const dir = mkdtempSync(join(tmpdir(), "sitrep-page-"));
const store = join(dir, "demo.db");
mkdirSync("build/screens", { recursive: true });

execFileSync(program, ["add", "--store", store, "data/sample/daraa-2018.jsonl"], { stdio: ["ignore", "ignore", "pipe"] });
const server = spawn(program, ["serve", "--store", store, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
const base = await new Promise((resolve, reject) => {
  server.stdout.on("data", (d) => resolve(/http:\/\/[^ ]+/.exec(d)[0]));
  server.on("exit", () => reject(new Error("the server ended")));
});

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
let ok = false;
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const elsewhere = [], wrong = [];
  page.on("request", (r) => { if (!r.url().startsWith(base) && !/^(data|blob):/.test(r.url())) elsewhere.push(r.url()); });
  page.on("pageerror", (e) => wrong.push(String(e)));
  page.on("console", (m) => { if (m.type() === "error") wrong.push(`${m.text()} ${m.location().url}`); });
  const faults = async (where) => {
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
    const serious = found.violations.filter((v) => v.impact === "serious" || v.impact === "critical");
    assert.deepEqual(serious.map((v) => `${v.id}: ${v.nodes[0].html}`), [], where);
  };

  await page.goto(base);
  await page.waitForSelector("body[data-ready]", { timeout: 60000 });
  await page.waitForTimeout(2500);
  await page.screenshot({ path: "build/screens/1-all-days.png" });
  const summary = await page.textContent("#summary");
  assert.match(summary, /^44 items, \d+ claims, \d+ events/);
  const all = await page.locator("#list .row").count();
  assert.ok(all > 20, `${all} events are listed`);
  await faults("all days");

  // A number opens to its words.
  await page.fill("#f-text", "Tayba");
  await page.waitForFunction((n) => document.querySelectorAll("#list .row").length < n, all);
  await page.locator("#list .row", { hasText: "killed" }).first().click();
  await page.waitForSelector("#detail table");
  await page.waitForTimeout(1500);
  const off = await page.evaluate(() => {         // its ring lies in the middle of the map, which it was moved to
    const c = document.querySelector(".leaflet-overlay-pane canvas"), box = c.getBoundingClientRect(), map = document.querySelector(".leaflet-container").getBoundingClientRect();
    const seen = c.getContext("2d").getImageData(0, 0, c.width, c.height).data, xs = [], ys = [];
    for (let i = 3; i < seen.length; i += 4) if (seen[i] > 200) xs.push((i >> 2) % c.width), ys.push(Math.floor((i >> 2) / c.width));
    const middle = (v) => (v.reduce((a, b) => Math.min(a, b), 1e9) + v.reduce((a, b) => Math.max(a, b), -1)) / 2;
    return [box.x + middle(xs) * (box.width / c.width) - map.x - map.width / 2, box.y + middle(ys) * (box.height / c.height) - map.y - map.height / 2];
  });
  assert.ok(Math.hypot(...off) < 6, `the ring lies ${off} pixels from where it happened`);
  await page.screenshot({ path: "build/screens/2-event.png" });
  await faults("event");
  await page.locator("#detail table td button").first().click();
  await page.waitForSelector("#detail .words .chosen");
  const chosen = await page.textContent("#detail .words .chosen");
  assert.match(chosen, /killed|dead|rose/);
  assert.ok((await page.locator("#detail .words mark").count()) > 0, "words are marked");
  await page.locator("#detail summary").click();
  await page.waitForSelector("#detail details li");
  assert.match(await page.textContent("#detail details"), /\.rules:\d+/);
  await page.screenshot({ path: "build/screens/3-words.png" });
  await faults("claim");

  // Back; two weeks, day by day.
  await page.keyboard.press("Escape");
  await page.fill("#f-text", "");
  await page.uncheck("#f-all");
  await page.locator("#f-day").focus();
  await page.keyboard.press("ArrowRight");
  const dayShown = () => page.textContent("#o-day");
  await page.waitForFunction(() => /^2018-\d\d-\d\d$/.test(document.querySelector("#o-day").textContent));
  const begun = Date.parse(await dayShown());
  await page.click("#b-play");
  await page.waitForFunction((t) => Date.parse(document.querySelector("#o-day").textContent) - t >= 14 * 864e5, begun, { timeout: 60000 });
  await page.click("#b-play");
  await page.waitForTimeout(600);
  await page.screenshot({ path: "build/screens/4-one-day.png" });
  await page.check("#f-all");
  await page.waitForFunction((n) => document.querySelectorAll("#list .row").length >= n, Math.min(all, 90));

  // Review by keyboard: two events are made one, then that is taken back.
  const events = async () => (await (await fetch(base + "api/status")).json()).events;
  const before = await events();
  const told = async (id) => (await fetch(base + "api/events/" + id)).json();
  const mergeable = await page.evaluate(async () => {
    const all = (await (await fetch("api/events?limit=500")).json()).events.filter((e) => e.lat != null && e.from);
    const near = (a, b) => a.id !== b.id && Math.abs(Date.parse(a.from) - Date.parse(b.from)) <= 864e5 && Math.abs(a.lat - b.lat) < 0.2 && Math.abs(a.lon - b.lon) < 0.2;
    return all.find((a) => all.some((b) => near(a, b))).id;
  });
  await page.goto(base + "#event=" + mergeable);
  await page.reload();
  await page.waitForSelector("#do-merge");
  await page.keyboard.press("m");
  await page.waitForSelector("#review-form .row");
  await page.keyboard.press("Enter");
  await page.fill("#v-why", "one happening, told twice");
  await page.fill("#v-who", "Ada");
  await page.screenshot({ path: "build/screens/5-merge.png" });
  await faults("merge");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /kept/.test(document.querySelector("#said").textContent));
  assert.equal(await events(), before - 1, "one event fewer");
  const became = [await told(mergeable)].find((a) => a.merged_into);
  if (became) assert.equal(became.event.event, became.merged_into, "an event that was merged leads to what it became");
  const rest = () => page.waitForSelector("body:not([data-busy]) #do-undo");
  await rest();
  await page.keyboard.press("z");
  await page.waitForFunction(() => /taken back/.test(document.querySelector("#said").textContent));
  assert.equal(await events(), before, "as many events as before");
  await rest();
  await page.keyboard.press("c");
  await page.fill("#v-why", "two independent origins agree");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#detail .status.reviewed");
  await page.keyboard.press("Escape");

  // The queue and every ledger.
  await page.click("#t-queue");
  await page.waitForSelector("#list .queued .match");
  await page.screenshot({ path: "build/screens/6-queue.png" });
  await faults("queue");
  await page.click("#t-ledgers");
  for (const ledger of ["holders", "displaced", "displacement", "crossings", "arrangements", "ceasefire", "totals", "alerts", "changes"]) {
    await page.selectOption("#l-which", ledger);
    await page.waitForFunction((l) => document.querySelector("#l-which")?.value === l && document.querySelector("#list table, #list .empty"), ledger);
    assert.ok((await page.locator("#list tbody tr").count()) > 0, `the ledger ${ledger} has rows`);
    await page.screenshot({ path: `build/screens/7-ledger-${ledger}.png` });
  }
  await page.selectOption("#l-which", "arrangements");
  await page.waitForSelector("#list .strip .unwatched");
  assert.match(await page.textContent("#list .strip .unwatched"), /nobody watched/);
  await faults("ledgers");

  // The report: one side of A4, and its numbers open.
  const paper = await browser.newPage({ viewport: { width: 800, height: 1130 } });
  const reportAt = base + "api/report?area=Daraa&date=2018-06-28";
  const html = await (await fetch(reportAt)).text();
  assert.ok(Buffer.byteLength(html) < 200000, `the report is small (${Buffer.byteLength(html)} bytes)`);
  await paper.goto(reportAt);
  const pdf = (await paper.pdf({ format: "A4", path: "build/screens/report.pdf" })).toString("latin1");
  assert.equal((pdf.match(/\/Type\s*\/Page[^s]/g) ?? []).length, 1, "one page");
  await paper.screenshot({ path: "build/screens/8-report.png", fullPage: true });
  assert.match(await paper.textContent("body"), /do not know/i);
  const link = await paper.locator("a[href*='claim=']").first().getAttribute("href");
  await paper.goto(new URL(link, reportAt).href);
  await paper.waitForSelector("#detail .words .chosen");
  await paper.close();

  // The tray of what has no place.
  await page.click("#t-unplaced");
  await page.waitForSelector("#t-unplaced[aria-selected=true]");
  await page.waitForTimeout(400);
  await page.screenshot({ path: "build/screens/9-unplaced.png" });

  // A story of this morning.
  await page.click("#b-add");
  await page.fill("#a-text", "Rebels shelled the town of Izra on Monday, killing two soldiers, the Syrian Observatory for Human Rights said.");
  await page.fill("#a-date", "2018-07-03");
  await page.screenshot({ path: "build/screens/10-add.png" });
  await faults("add");
  await page.click("#a-go");
  await page.waitForSelector("#detail .words");
  assert.match(await page.textContent("#detail"), /Izra/);
  assert.match(await page.textContent("#summary"), /^45 items/);
  assert.ok((await page.locator("#detail .row").count()) >= 1, "the new story has claims");
  await page.screenshot({ path: "build/screens/11-added.png" });

  // What a public reader sees has no words of items.
  await page.selectOption("#f-profile", "public");
  await page.waitForTimeout(800);
  await page.screenshot({ path: "build/screens/12-public.png" });
  await page.selectOption("#f-profile", "");

  // A telephone, and the dark.
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await page.waitForSelector("body[data-ready]");
  await page.waitForTimeout(5000);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 360, `nothing is wider than the screen (${wide})`);
  await page.screenshot({ path: "build/screens/13-narrow-dark.png" });
  await faults("narrow, dark");

  // Another name for this machine, as a hostile page would use, is refused.
  const refused = await fetch(base + "api/status", { headers: { Origin: "http://elsewhere.example" } });
  assert.equal(refused.status, 403);
  assert.equal((await fetch(base + "api/nothing")).status, 404);
  assert.equal((await fetch(base + "api/events?from=soon")).status, 400);
  assert.equal((await fetch(base + "%2e%2e/%2e%2e/etc/passwd")).status, 404);

  // A source is sealed: its name and its words are nowhere, and the counts are those of a record without it.
  const source = "Levant Gazette", words = "its last villages";
  const everything = async () => {
    const ways = ["status", "days", "events?limit=20000", "events?limit=20000&format=csv", "events?limit=20000&format=geojson", "map", "claims?limit=20000",
      "claims?limit=20000&format=jsonl", "items?limit=20000", "speakers", "places", "queue?limit=500&all=1", "verdicts", "report?area=Daraa&date=2018-07-31",
      "changes?since=2018-07-30", "search?words=" + encodeURIComponent(words), ...["control", "displacement", "health", "ceasefire", "crossings", "statements", "totals", "holders"].map((l) => "ledger/" + l),
      ...["acled", "ucdp", "plover", "geojson", "hxl", "jsonl"].map((f) => "export/" + f)];
    const texts = await Promise.all(ways.map(async (w) => [w, await (await fetch(base + "api/" + w)).text()]));
    return texts;
  };
  const holding = (all) => all.filter(([, text]) => text.includes(source) || text.includes(words)).map(([way]) => way);
  assert.ok(holding(await everything()).length >= 5, "before it is sealed it is found");
  const items = async () => (await (await fetch(base + "api/status")).json()).items;
  const had = await items();
  const sealed = await page.evaluate(async (source) => (await fetch("api/review", { method: "POST", headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ action: "seal-source", source, why: "safety", who: "Ada" }) })).status, source);
  assert.equal(sealed, 200);
  assert.deepEqual(holding(await everything()), [], "a sealed source leaves no trace");
  assert.ok((await items()) < had);
  await page.reload();
  await page.waitForSelector("body[data-ready]");
  assert.ok(!(await page.content()).includes(source));

  assert.deepEqual(elsewhere, []);
  assert.deepEqual(wrong, []);
  ok = true;
  console.log("page: all ways walked");
} finally {
  await browser.close();
  server.kill();
  rmSync(dir, { recursive: true, force: true });
}
process.exit(ok ? 0 : 1);
