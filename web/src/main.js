// main.js - the page: map, days, lists, and every number open to its words.
import { get, getBytes, link, post } from "./api.js";
import { Events } from "./columns.js";
import { sideColour } from "./control.js";
import { openClaim, openEvent, openItem, useDetail } from "./detail.js";
import { showLedgers } from "./ledgers.js";
import { isList, list, placeBox } from "./lists.js";
import { listen } from "./live.js";
import { changeWho, logIn, whoIsHere } from "./login.js";
import { EventMap } from "./map.js";
import { showQueue } from "./queue.js";
import { isReviewing, leaveReview, reviewKey, showReview, useReview } from "./review.js";
import { $, filters, fromHash, state, today, toHash } from "./state.js";
import { Timeline } from "./timeline.js";
import { el, plural } from "./words.js";

let map, timeline, events = null, shown = null;
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
  map.mark(null);
  toHash();
}

async function showList() {
  for (const t of document.querySelectorAll("[role=tab]")) t.setAttribute("aria-selected", String(t.id === "t-" + state.tab));
  $("list").setAttribute("aria-labelledby", "t-" + state.tab);
  if (isList(state.tab)) await list(open, () => { state.place = null; showList(); });
  else if (state.tab === "queue") await showQueue(open);
  else await showLedgers(open);
}

/** The events that the words are found in, or all; kept until the record is another one. */
function eventsNow() {
  if (events?.text !== state.text) {
    const text = state.text;
    events = { text, columns: getBytes("map", { text }).then((bytes) => (shown = new Events(bytes))) };
    events.columns.catch(() => { if (events?.text === text) events = null; });
  }
  return events.columns;
}

let listing = null, turn = 0;
/** `fit`: the map moves to what is chosen; `soon`: the list can wait until the hand rests; `listed`: it is there. */
async function refresh({ fit, soon, listed } = {}) {
  clearTimeout(listing);
  state.place = null;
  $("o-day").textContent = state.all ? `${state.days[0]?.day ?? ""} to ${state.days.at(-1)?.day ?? ""}` : today() ?? "";
  $("f-day").disabled = state.all;
  toHash();
  timeline.mark(state.all ? -1 : state.day);
  showControl();
  if (soon) listing = setTimeout(showList, 400);
  if (!soon) listed ??= showList();
  const mine = ++turn, columns = await eventsNow();
  if (mine === turn) {
    columns.choose({ day: today(), type: state.type, origins: state.origins });
    map.show(columns);
    if (fit) map.fit(columns);
  }
  await listed;
}

/** Who holds what on the day, and, where it was another the day before, that as well. */
function showControl() {
  const parties = map.control($("f-control").checked ? today() ?? state.days.at(-1)?.day : undefined);
  const shown = parties.map((p) => p.name).join();
  if ($("sides").dataset.shown === shown) return;
  $("sides").dataset.shown = shown;
  $("sides").replaceChildren(...parties.map((p) => el("li", el("span.swatch", { style: `background:${sideColour(p)}` }), el("bdi", p.name), el("span.hint", ` ${p.code ?? ""}`))));
}

/** The days that the items speak of as news: what they recall of years before is found under “all days”. */
function around(days) {
  const told = days.filter((d) => d.items).map((d) => Date.parse(d.day));
  if (!told.length) return days;
  const week = 7 * 864e5, first = told.reduce((a, b) => Math.min(a, b)) - week, last = told.reduce((a, b) => Math.max(a, b)) + week;
  return days.filter((d) => Date.parse(d.day) >= first && Date.parse(d.day) <= last);
}

/** What the fields, the days and the list need.  The map's columns and who holds what come by themselves, later. */
async function load(first) {
  const [s, days] = await Promise.all([get("status"), get("days")]);
  state.days = around(days.days);
  const may = ["coder", "reviewer", "custodian"].includes(s.role) && s.profile === "internal";
  state.can = { ...state.can, code: may, review: may && s.role !== "coder", add: s.can_add ?? false, who: s.who };
  $("summary").textContent = `${plural(s.items, "item")}, ${plural(s.claims, "claim")}, ${plural(s.events, "event")}; ${plural(s.unplaced, "claim")} without a place. Data as of ${s.as_of ?? "now"}.`;
  $("f-day").max = Math.max(0, state.days.length - 1);
  if (first) {
    $("f-type").append(...s.types.map((t) => el("option", { value: t }, t.toLowerCase())));
    $("f-profile").value = state.profile;
  }
  $("b-add").hidden = !state.can.add;
  timeline.show(state.days);
}

async function loadControl() {
  map.learn(await get("map/control"));
  showControl();
}

/** Puts the choice into the fields, after the address bar was read. */
function showChoice() {
  if (document.activeElement !== $("f-text")) $("f-text").value = state.text;        // a space behind a word is somebody's
  for (const [id, key] of [["f-type", "type"], ["f-origins", "origins"], ["f-known", "known"], ["f-profile", "profile"], ["f-day", "day"]]) $(id).value = state[key];
  $("f-all").checked = state.all;
  $("asof-note").hidden = !state.known;
  $("asof-note").textContent = state.known ? `As the record stood at the end of ${state.known} (UTC).` : "";
  $("a-report").href = link("report", { date: today() ?? state.days.findLast((d) => d.items)?.day, area: state.text });
  for (const a of document.querySelectorAll("[data-export]")) a.href = link("export/" + a.dataset.export);
}

async function start() {
  state.days = [];
  fromHash();                       // whose eyes and as of when, before the first question
  if (!(await whoIsHere())) {
    $("summary").textContent = "Log in to read this record.";
    await logIn({ must: true });
    await whoIsHere();
  }
  const control = loadControl(), listed = location.hash.includes("day=") ? undefined : showList();
  eventsNow().catch(() => {});      // asked for at once; refresh() awaits it
  await load(true);
  fromHash();
  showChoice();
  const [kind, chosen] = [state.kind, state.chosen];
  await refresh({ fit: true, listed });
  if (chosen && open[kind]) await open[kind](chosen);
  await control;
}

/** The record is another one now: everything but the choice is read again. */
async function again() {
  const was = state.chosen, kind = state.kind, top = $("detail").scrollTop;
  events = null;
  await load(false);
  showChoice();
  await Promise.all([refresh(), loadControl()]);
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
  $("f-text").addEventListener("input", (e) => { clearTimeout(wait); state.text = e.target.value.trim(); wait = setTimeout(() => choose("text", state.text), 250); });
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
  $("b-login").addEventListener("click", () => changeWho().catch(report));
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
  onPlace: async (key, ring) => {
    state.tab = "events";
    state.place = key;
    if (ring.count === 1) {
      const only = await get("events", { ...filters(), ...placeBox(), limit: 2 });
      if (only.events.length === 1) return openEvent(only.events[0].id);
    }
    if (!$("detail").hidden) closeDetail();
    state.place = key;
    showList();
  },
  onMove: (bounds, zoom) => {
    if (zoom >= 7)
      get("towns", { box: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((n) => n.toFixed(3)).join(","), limit: 60 })
        .then((t) => map.towns(t.towns)).catch(() => {});
  },
});
window.sitrepMap = map.leaflet;           // for bench/page.mjs
window.sitrepEvents = () => shown;
timeline = new Timeline($("chart"), setDay);
useDetail({ open, go: (p) => map.go(p), close: closeDetail, isReviewing, onEvent: (answer) => { map.mark(answer.event.where); showReview(answer); } });
useReview({ changed: (id) => {
  [state.kind, state.chosen] = ["event", id];
  return again().catch(report);
} });
wire();
start().then(() => {
  document.body.setAttribute("data-ready", "");
  listen(news);
}).catch(report);
