// main.js - the page: map, days, lists, and every number open to its words.
import { get, link, post } from "./api.js";
import { Events } from "./columns.js";
import { openClaim, openEvent, openItem, useDetail } from "./detail.js";
import { holdingOn, showLedgers } from "./ledgers.js";
import { isList, list } from "./lists.js";
import { listen } from "./live.js";
import { EventMap, sideColour, sideOf } from "./map.js";
import { showQueue } from "./queue.js";
import { isReviewing, leaveReview, reviewKey, showReview, useReview } from "./review.js";
import { $, fromHash, state, today, toHash } from "./state.js";
import { Timeline } from "./timeline.js";
import { el, plural } from "./words.js";

let map, timeline, events, control = [];
const open = { event: openEvent, claim: openClaim, item: openItem };
const report = (wrong) => ($("summary").textContent = "The record could not be read: " + wrong.message);

// ---- what is to be seen ----------------------------------------------------------
function closeDetail() {
  const was = state.chosen;
  state.chosen = null;
  leaveReview();
  $("detail").hidden = true;
  $("list").hidden = false;
  document.querySelector("main").classList.remove("wide");
  $("list").querySelector(`[data-id="${CSS.escape(was ?? "")}"]`)?.focus();
  map.show(events, null);
  toHash();
}

async function showList() {
  for (const t of document.querySelectorAll("[role=tab]")) t.setAttribute("aria-selected", String(t.id === "t-" + state.tab));
  $("list").setAttribute("aria-labelledby", "t-" + state.tab);
  if (isList(state.tab)) await list(open, () => { state.place = null; showList(); });
  else if (state.tab === "queue") await showQueue(open);
  else await showLedgers(open);
}

/** The ids of the events whose words match, as the server finds them; null without words. */
async function matching() {
  if (!state.text) return null;
  return new Set((await get("events", { text: state.text, limit: 20000 })).events.map((e) => events.short(e.id)));
}

let listing = null;
/** `fit`: the map moves to what is chosen; `soon`: the list can wait until the hand rests. */
async function refresh({ fit, soon } = {}) {
  clearTimeout(listing);
  state.place = null;
  events.choose({ day: today(), type: state.type, origins: state.origins, only: await matching() });
  $("o-day").textContent = state.all ? `${state.days[0]?.day ?? ""} to ${state.days.at(-1)?.day ?? ""}` : today() ?? "";
  $("f-day").disabled = state.all;
  map.show(events, state.chosen);
  showControl();
  if (fit) map.fit(events);
  toHash();
  if (soon) listing = setTimeout(showList, 150);
  else await showList();
}

/** Who holds what on the day, and, where it was another the day before, that as well. */
function showControl() {
  const day = today() ?? state.days.at(-1)?.day;
  const at = (d) => control.map((c) => { const h = holdingOn(c, d); return h && { ...h, where: c.where }; }).filter(Boolean);
  const yesterday = day && new Date(Date.parse(day) - 864e5).toISOString().slice(0, 10);
  const now = $("f-control").checked ? at(day) : [];
  map.control(now, $("f-control").checked && yesterday ? at(yesterday) : []);
  const sides = new Map();
  for (const p of now.flatMap((h) => [h.holder, h.rival]).filter(Boolean)) sides.set(sideOf(p), p);
  $("sides").replaceChildren(...[...sides.values()].map((p) => el("li", el("span.swatch", { style: `background:${sideColour(p)}` }), el("bdi", p.name), el("span.hint", ` ${p.code ?? ""}`))));
}

/** The days that the items speak of as news: what they recall of years before is found under “all days”. */
function around(days) {
  const told = days.filter((d) => d.items).map((d) => Date.parse(d.day));
  if (!told.length) return days;
  const week = 7 * 864e5, first = told.reduce((a, b) => Math.min(a, b)) - week, last = told.reduce((a, b) => Math.max(a, b)) + week;
  return days.filter((d) => Date.parse(d.day) >= first && Date.parse(d.day) <= last);
}

async function load(first) {
  const [s, days, columns, held] = await Promise.all([get("status"), get("days"), get("map"), get("ledger/holders")]);
  state.days = around(days.days);
  const may = ["coder", "reviewer", "custodian"].includes(s.role) && s.profile === "internal";
  state.can = { ...state.can, code: may, review: may && s.role !== "coder", add: s.can_add ?? false, who: s.who };
  events = new Events(columns);
  control = held.places;
  $("summary").textContent = `${plural(s.items, "item")}, ${plural(s.claims, "claim")}, ${plural(s.events, "event")}; ${plural(s.unplaced, "claim")} without a place. Data as of ${s.as_of ?? "now"}.`;
  $("f-day").max = Math.max(0, state.days.length - 1);
  if (first) {
    $("f-type").append(...s.types.map((t) => el("option", { value: t }, t.toLowerCase())));
    $("f-profile").value = state.profile;
  }
  $("b-add").hidden = !state.can.add;
  timeline.show(state.days);
}

/** Puts the choice into the fields, after the address bar was read. */
function showChoice() {
  for (const [id, key] of [["f-text", "text"], ["f-type", "type"], ["f-origins", "origins"], ["f-known", "known"], ["f-profile", "profile"], ["f-day", "day"]]) $(id).value = state[key];
  $("f-all").checked = state.all;
  $("asof-note").hidden = !state.known;
  $("asof-note").textContent = state.known ? `As the record stood at the end of ${state.known} (UTC).` : "";
  $("a-report").href = link("report", { date: today() ?? state.days.findLast((d) => d.items)?.day, area: state.text });
  for (const a of document.querySelectorAll("[data-export]")) a.href = link("export/" + a.dataset.export);
}

async function start() {
  state.days = [];
  fromHash();                       // whose eyes and as of when, before the first question
  await load(true);
  fromHash();
  showChoice();
  const [kind, chosen] = [state.kind, state.chosen];
  await refresh({ fit: true });
  if (chosen && open[kind]) await open[kind](chosen);
}

/** The record is another one now: everything but the choice is read again. */
async function again() {
  const was = state.chosen, kind = state.kind, top = $("detail").scrollTop;
  await load(false);
  showChoice();
  await refresh();
  if (!was || $("detail").hidden || isReviewing()) return;
  await open[kind](was);
  $("detail").scrollTop = top;
}

/** Somebody wrote into the record.  Who is in the middle of a sentence is not interrupted. */
function news() {
  if (isReviewing() || document.querySelector("dialog[open]")) $("said").textContent = "The record has changed; it is shown when you are done.";
  else again().catch(report);
}

// ---- days ------------------------------------------------------------------------
let playing = null;
function play() {
  if (playing) {
    clearInterval(playing);
    playing = null;
  } else {
    if (state.all || state.day >= state.days.length - 1) state.day = -1;
    state.all = false;
    playing = setInterval(() => {
      if (state.day >= state.days.length - 1) return play();
      setDay(state.day + 1);
    }, 900);
  }
  $("b-play").textContent = playing ? "⏸" : "▶";
  $("b-play").setAttribute("aria-label", playing ? "Pause" : "Play the days");
}

function setDay(n) {
  state.day = n;
  state.all = false;
  if (!$("detail").hidden) closeDetail();
  showChoice();
  refresh({ soon: true }).catch(report);
}

// ---- hands -----------------------------------------------------------------------
function chooseTab(id) {
  state.tab = id;
  if (!$("detail").hidden) closeDetail();
  showList();
  toHash();
}

function wireFilters() {
  const choose = (key, value) => { state[key] = value; showChoice(); refresh({ soon: true }).catch(report); };
  $("f-day").addEventListener("input", (e) => setDay(Number(e.target.value)));
  $("f-all").addEventListener("change", (e) => { state.all = e.target.checked; showChoice(); refresh({ fit: state.all }).catch(report); });
  $("f-type").addEventListener("change", (e) => choose("type", e.target.value));
  $("f-origins").addEventListener("change", (e) => choose("origins", Number(e.target.value)));
  let wait;
  $("f-text").addEventListener("input", (e) => { clearTimeout(wait); wait = setTimeout(() => choose("text", e.target.value.trim()), 250); });
  $("filters").addEventListener("submit", (e) => e.preventDefault());
  $("f-known").addEventListener("change", (e) => { state.known = e.target.value; again().catch(report); });
  $("f-profile").addEventListener("change", (e) => { state.profile = e.target.value; again().catch(report); });
  $("f-control").addEventListener("change", showControl);
}

function wire() {
  wireFilters();
  for (const t of document.querySelectorAll("[role=tab]")) t.addEventListener("click", () => chooseTab(t.id.slice(2)));
  document.querySelector("[role=tablist]").addEventListener("keydown", (e) => {
    const tabs = [...document.querySelectorAll("[role=tab]")], at = tabs.indexOf(document.activeElement);
    const to = e.key === "ArrowRight" ? at + 1 : e.key === "ArrowLeft" ? at - 1 : -1;
    if (to >= 0 && to < tabs.length) tabs[to].focus(), tabs[to].click();
  });
  $("b-play").addEventListener("click", play);
  $("b-add").addEventListener("click", () => { $("a-error").textContent = ""; $("add").showModal(); });
  $("a-go").addEventListener("click", addStory);
  $("b-keys").addEventListener("click", () => $("keys").showModal());
  new ResizeObserver(() => timeline.resize()).observe($("chart"));
  addEventListener("hashchange", () => { fromHash(); again().then(() => state.chosen && open[state.kind](state.chosen)).catch(report); });
  document.addEventListener("keydown", keyDown);
}

/** The next or last row; inside an event, the next claim of its table. */
function step(by) {
  const rows = [...document.querySelectorAll("#side :is(#list:not([hidden]), #detail:not([hidden])) :is(.row, .row-open)")];
  const at = rows.indexOf(document.activeElement) + by;
  rows[Math.max(0, Math.min(rows.length - 1, at))]?.focus();
}

function keyDown(e) {
  if (document.querySelector("dialog[open]")) return;
  if (reviewKey(e)) return;
  if (e.key === "Escape" && !$("detail").hidden) return closeDetail();
  if (e.target.matches("input, textarea, select") || e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.key === "j" || e.key === "k") step(e.key === "j" ? 1 : -1);
  else if (e.key === "/") { e.preventDefault(); $("f-text").focus(); }
  else if (e.key === "?") $("keys").showModal();
  else if (e.key === "g") chooseTab("queue");
}

async function addStory(event) {
  event.preventDefault();
  const text = $("a-text").value;
  if (!text.trim()) { $("a-error").textContent = "There are no words yet. Paste the story above."; return; }
  $("a-go").disabled = true;
  try {
    const done = await post("add", { text, date: $("a-date").value || undefined, publisher: $("a-publisher").value || undefined });
    $("add").close();
    $("a-text").value = "";
    await again();
    await openItem(done.item);
  } catch (wrong) {
    $("a-error").textContent = wrong.message;
  } finally {
    $("a-go").disabled = false;
  }
}

// ---- begin -----------------------------------------------------------------------
map = new EventMap("map", {
  onPlace: (key, ring) => {
    state.tab = "events";
    if (ring.count === 1) return openEvent(ring.id);
    if (!$("detail").hidden) closeDetail();
    state.place = key;
    showList();
  },
  onMove: (bounds, zoom) => {
    if (zoom >= 6)
      get("towns", { box: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((n) => n.toFixed(3)).join(","), limit: 60 })
        .then((t) => map.towns(t.towns)).catch(() => {});
  },
});
window.sitrepMap = map.gl;                // for bench/page.mjs
window.sitrepEvents = () => events;
timeline = new Timeline($("chart"), setDay);
useDetail({ open, go: (p) => map.go(p), close: closeDetail, isReviewing, onEvent: (answer) => { map.show(events, answer.event.event); showReview(answer); } });
useReview({ changed: (id) => {
  [state.kind, state.chosen] = ["event", id];
  return again().catch(report);
} });
wire();
start().then(() => {
  document.body.setAttribute("data-ready", "");
  listen(news);
}).catch(report);
