// The page in a real browser: open a number to its words, filter, play days, add a story,
// 360 pixels wide, no serious fault for a screen reader, no request to anybody else.
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

  // Back, one day, play.
  await page.keyboard.press("Escape");
  await page.fill("#f-text", "");
  await page.uncheck("#f-all");
  await page.locator("#f-day").focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(600);
  const day = await page.textContent("#o-day");
  assert.match(day, /^2018-\d\d-\d\d$/);
  await page.click("#b-play");
  await page.waitForFunction((d) => document.querySelector("#o-day").textContent !== d, day);
  await page.click("#b-play");
  await page.screenshot({ path: "build/screens/4-one-day.png" });
  await page.check("#f-all");

  // The tray of what has no place.
  await page.click("#t-unplaced");
  await page.waitForSelector("#t-unplaced[aria-selected=true]");
  await page.waitForTimeout(400);
  await page.screenshot({ path: "build/screens/5-unplaced.png" });

  // A story of this morning.
  await page.click("#b-add");
  await page.fill("#a-text", "Rebels shelled the town of Izra on Monday, killing two soldiers, the Syrian Observatory for Human Rights said.");
  await page.fill("#a-date", "2018-07-03");
  await page.screenshot({ path: "build/screens/6-add.png" });
  await faults("add");
  await page.click("#a-go");
  await page.waitForSelector("#detail .words");
  assert.match(await page.textContent("#detail"), /Izra/);
  assert.match(await page.textContent("#summary"), /^45 items/);
  assert.ok((await page.locator("#detail .row").count()) >= 1, "the new story has claims");
  await page.screenshot({ path: "build/screens/7-added.png" });

  // A telephone, and the dark.
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await page.waitForSelector("body[data-ready]");
  await page.waitForTimeout(5000);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 360, `nothing is wider than the screen (${wide})`);
  await page.screenshot({ path: "build/screens/8-narrow-dark.png" });
  await faults("narrow, dark");

  // Another name for this machine, as a hostile page would use, is refused.
  const refused = await fetch(base + "api/status", { headers: { Origin: "http://elsewhere.example" } });
  assert.equal(refused.status, 403);
  assert.equal((await fetch(base + "api/nothing")).status, 404);
  assert.equal((await fetch(base + "api/events?from=soon")).status, 400);
  assert.equal((await fetch(base + "%2e%2e/%2e%2e/etc/passwd")).status, 404);

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
