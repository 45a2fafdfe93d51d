// The page before a large record: time to the first view, pictures a second while panning and while the days play,
// bytes that travel.  Chromium headless draws in software (SwiftShader), as a laptop without a graphics card does.
// Usage: node bench/page.mjs PROGRAM STORE
import { spawn } from "node:child_process";
import { chromium } from "playwright-core";

const [program = "build/release/sitrep", store = "build/bench-page.db"] = process.argv.slice(2);
const server = spawn(program, ["serve", "--store", store, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
const base = await new Promise((resolve, reject) => {
  server.stdout.on("data", (d) => resolve(/http:\/\/[^ ]+/.exec(d)[0]));
  server.on("exit", () => reject(new Error("the server ended")));
});
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"] });

/** Pictures a second while `act` runs in the page. */
const pictures = (page, act, ms) => page.evaluate(async ([source, ms]) => {
  const act = eval(source), gaps = [];
  const begun = performance.now();
  let last = begun;
  return new Promise((resolve) => {
    const next = (t) => {
      gaps.push(t - last);
      last = t;
      if (t - begun < ms) { act(t - begun); requestAnimationFrame(next); }
      else resolve({ fps: (1000 * gaps.length) / (t - begun), worst: Math.max(...gaps) });
    };
    requestAnimationFrame(next);
  });
}, [act, ms]);

try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on("pageerror", (e) => console.log("wrong: " + e));
  let bytes = 0;
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  client.on("Network.loadingFinished", (e) => (bytes += e.encodedDataLength));
  const begun = Date.now();
  await page.goto(base);
  await page.waitForSelector("#list .row", { timeout: 120000 });
  const listed = Date.now() - begun;
  await page.waitForSelector("body[data-ready]", { timeout: 120000 });
  const ready = Date.now() - begun, weight = bytes;
  console.log(`events                     ${await page.evaluate(() => window.sitrepEvents().n)}`);
  console.log(`first view                 list ${listed} ms; list, map and who holds what ${ready} ms`);
  await page.waitForTimeout(1500);
  console.log(`travelled by then          ${(weight / 1e6).toFixed(2)} MB; a moment later ${(bytes / 1e6).toFixed(2)} MB`);
  const pan = await pictures(page, "(t) => window.sitrepMap.panBy([Math.round(6 * Math.sin(t / 300)), 3], { animate: false })", 6000);
  console.log(`panning                    ${pan.fps.toFixed(1)} pictures/s, longest gap ${pan.worst.toFixed(0)} ms`);
  if (process.env.SCREEN) await page.screenshot({ path: process.env.SCREEN });
  const days = await pictures(page, `(() => { let n = 0; const f = document.getElementById("f-day"); return () => {
    if (n++ % 4) return; f.value = (Number(f.value) + 1) % (Number(f.max) + 1); f.dispatchEvent(new Event("input")); }; })()`, 6000);
  console.log(`days, one in four pictures ${days.fps.toFixed(1)} pictures/s, longest gap ${days.worst.toFixed(0)} ms`);
  await page.evaluate(() => { document.getElementById("f-all").checked = true; document.getElementById("f-all").dispatchEvent(new Event("change")); });
  await page.waitForTimeout(1500);
  const filter = await pictures(page, `(() => { let n = 0; const f = document.getElementById("f-type"); return () => {
    if (n++ % 15) return; f.selectedIndex = (f.selectedIndex + 1) % f.options.length; f.dispatchEvent(new Event("change")); }; })()`, 6000);
  console.log(`types, four a second       ${filter.fps.toFixed(1)} pictures/s, longest gap ${filter.worst.toFixed(0)} ms`);
} finally {
  await browser.close();
  server.kill();
}
