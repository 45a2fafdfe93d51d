// Beyond its owner's machine: TLS, a form to log in, a word of review that carries the page's token, logging out.
// Usage: node tests/web/login.test.mjs PROGRAM     screenshots: build/screens/
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import tls from "node:tls";
import { chromium } from "playwright-core";

const program = process.argv[2] ?? "build/release/sitrep";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const dir = mkdtempSync(join(tmpdir(), "sitrep-login-")), at = (name) => join(dir, name);
mkdirSync("build/screens", { recursive: true });
writeFileSync(at("in.jsonl"), JSON.stringify({ id: "a", date: "2018-06-26", publisher: "Reuters",
  text: "Government artillery shelled the town of Nawa on Tuesday, killing three civilians, the Syrian Observatory for Human Rights said." }) + "\n");
execFileSync(program, ["add", "--store", at("a.db"), at("in.jsonl")], { stdio: "ignore" });
execFileSync(program, ["accounts", "add", "ann", "--role", "reviewer", "--profile", "internal", "--store", at("a.db")], { input: "correct horse battery\n", stdio: ["pipe", "ignore", "inherit"] });
execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
  "-keyout", at("key.pem"), "-out", at("cert.pem")], { stdio: "ignore" });
const server = spawn(program, ["serve", "--store", at("a.db"), "--port", "0", "--certificate", at("cert.pem"), "--key", at("key.pem")], { stdio: ["ignore", "pipe", "inherit"] });
const port = await new Promise((resolve, reject) => {
  server.stdout.on("data", (d) => resolve(Number(/:(\d+)/.exec(String(d).replace(/^.*?\/\//, ""))[1])));
  server.on("exit", () => reject(new Error("the server ended")));
});
const base = `https://localhost:${port}/`;
let browser, ok = false;
try {
  // The certificate is ours, and nothing older than TLS 1.2 is spoken.
  const ca = readFileSync(at("cert.pem"));
  const speak = (options) => new Promise((resolve) => {
    const s = tls.connect({ host: "127.0.0.1", servername: "localhost", port, ca, ...options }, () => { resolve(s.getProtocol()); s.end(); });
    s.on("error", () => resolve(null));
  });
  assert.match(await speak({}), /^TLSv1\.[23]$/);
  assert.equal(await speak({ minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" }), null, "TLS 1.1 is refused");

  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1200, height: 800 } })).newPage();
  await page.goto(base);
  await page.waitForSelector("#login[open]");
  assert.doesNotMatch(await page.textContent("body"), /Nawa|Reuters/);
  await page.screenshot({ path: "build/screens/14-login.png" });
  await page.evaluate(axe);
  const faults = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
  assert.deepEqual(faults.violations.filter((v) => v.impact === "serious" || v.impact === "critical").map((v) => v.id), []);
  await page.fill("#l-name", "ann");
  await page.fill("#l-password", "wrong wrong wrong");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /wrong/.test(document.querySelector("#l-error").textContent));
  await page.fill("#l-password", "correct horse battery");
  await page.keyboard.press("Enter");
  await page.waitForSelector("body[data-ready]", { timeout: 60000 });
  assert.match(await page.textContent("#b-login"), /ann/);
  await page.locator("#list .row").first().click();
  await page.waitForSelector("#do-confirm");
  await page.keyboard.press("c");
  await page.fill("#v-why", "seen in pictures of the place");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#detail .status.reviewed");
  await page.screenshot({ path: "build/screens/15-logged-in.png" });
  await page.click("#b-login");
  await page.waitForSelector("#login[open]");
  assert.equal((await page.context().request.get(base + "api/events")).status(), 401, "logged out");
  ok = true;
  console.log("login: in, reviewed, out");
} finally {
  await browser?.close();
  server.kill();
  rmSync(dir, { recursive: true, force: true });
}
process.exit(ok ? 0 : 1);
