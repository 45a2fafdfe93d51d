// main.js - the page: map, days, lists, and every number open to its words.
import { get, post } from "./api.js";
import { EventMap } from "./map.js";
import { Timeline } from "./timeline.js";
import { actorWords, Bytes, el, figureWords, marked, scene, whenWords } from "./words.js";

const $ = (id) => document.getElementById(id);
const state = { tab: "events", day: 0, all: true, text: "", type: "", origins: 1, chosen: null, kind: "event", place: null, days: [], events: [] };
let map, timeline;

// ---- the address bar is the state, so that a view can be sent to a colleague ----
function toHash() {
  const q = new URLSearchParams();
  if (!state.all) q.set("day", state.days[state.day]?.day ?? "");
  for (const key of ["text", "type", "tab"]) if (state[key] && state[key] !== "events") q.set(key, state[key]);
  if (state.origins > 1) q.set("origins", state.origins);
  if (state.chosen) q.set(state.kind, state.chosen);
  history.replaceState(null, "", "#" + q);
}

function fromHash() {
  const q = new URLSearchParams(location.hash.slice(1));
  state.text = q.get("text") ?? "";
  state.type = q.get("type") ?? "";
  state.tab = q.get("tab") ?? "events";
  state.origins = Number(q.get("origins") ?? 1);
  const day = state.days.findIndex((d) => d.day === q.get("day"));
  state.all = day < 0;
  state.day = day < 0 ? 0 : day;
  for (const kind of ["event", "claim", "item"])
    if (q.get(kind)) return [kind, q.get(kind)];
  return [null, null];
}

function filters() {
  const day = state.all ? undefined : state.days[state.day]?.day;
  return { text: state.text, type: state.type, origins: state.origins > 1 ? state.origins : undefined, from: day, to: day };
}

// ---- lists ---------------------------------------------------------------------
const empty = (words, hint) => el("div.empty", el("p", words), hint ? el("p.hint", hint) : null);

function originWords(e) {
  const plural = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;
  return `${plural(e.n_items, "report")}, ${plural(e.n_origins, "origin")}`;
}

function tollWords(tolls) {
  return (tolls ?? []).map((t) => {
    const range = t.low != null && t.high != null && t.low !== t.high ? ` (${t.low} to ${t.high})` : "";
    return `${t.best ?? t.low ?? t.high}${range} ${t.measure}${t.who && t.who !== "all" ? `, ${t.who}` : ""}`;
  }).join("; ");
}

function eventRow(e) {
  return el("button.row", { type: "button", "data-id": e.id, "aria-current": e.id === state.chosen ? "true" : "false", onclick: () => openEvent(e.id) },
    el("span.badge." + e.type, e.type.toLowerCase(), e.mode ? " · " + e.mode : ""),
    el("span.title", e.title || "no words"),
    el("span.facts", [e.place || "no place", e.from ? whenWords({ from: e.from, to: e.to }) : e.reported ? `reported ${e.reported}` : "day not known", tollWords(e.tolls), originWords(e)].filter(Boolean).join(" · ")));
}

function claimRow(c) {
  const said = actorWords(c.speakers);
  return el("button.row", { type: "button", "data-id": c.claim, "aria-current": c.claim === state.chosen ? "true" : "false", onclick: () => openClaim(c.claim) },
    el("span.badge." + c.event, c.event.toLowerCase(), c.mode ? " · " + c.mode : ""),
    el("span.title", c.text),
    el("span.facts", [said ? `${said} ${c.stance ?? "asserts"}` : "the item’s own voice", c.aspect, scene(c)?.name ?? (c.where ?? [])[0]?.text ?? "no place",
      whenWords(c.when), ...(c.figures ?? []).map(figureWords)].filter(Boolean).join(" · ")));
}

function itemRow(i) {
  return el("button.row", { type: "button", "data-id": i.item, onclick: () => openItem(i.item) },
    el("span.title", i.title || i.start),
    el("span.facts", [i.publisher || "publisher not stated", i.published || "day not stated", `${i.n_claims} claims`].join(" · ")));
}

async function list() {
  const box = $("list");
  for (const t of document.querySelectorAll("[role=tab]")) t.setAttribute("aria-selected", String(t.id === "t-" + state.tab));
  box.setAttribute("aria-labelledby", "t-" + state.tab);
  try {
    let rows, none;
    if (state.tab === "events") {
      const here = state.place ? state.events.filter((e) => `${e.lat},${e.lon}` === state.place) : state.events;
      rows = here.map(eventRow);
      if (state.place) rows.unshift(el("button.plain", { type: "button", onclick: () => { state.place = null; list(); } }, `← all events (only ${here[0]?.place ?? "one place"} is listed)`));
      none = empty("No events match.", "Choose another day, tick “all days”, or clear the filters.");
    } else if (state.tab === "items") {
      rows = (await get("items", { ...filters(), limit: 500 })).items.map(itemRow);
      none = empty("No items on this day.", "“Add a story” reads one; `sitrep add FILE` reads many.");
    } else {
      const found = await get("claims", { ...filters(), origins: undefined, unplaced: state.tab === "unplaced" ? 1 : undefined, limit: 500 });
      rows = found.claims.map(claimRow);
      none = state.tab === "unplaced" ? empty("Every claim of this choice has a place.") : empty("No claims match.", "Clear the filters to see all.");
    }
    box.replaceChildren(...(rows.length ? rows : [none]));
  } catch (wrong) {
    box.replaceChildren(empty("The list could not be read: " + wrong.message, "Is `sitrep serve` still running?"));
  }
}

// ---- details -------------------------------------------------------------------
function showDetail(...children) {
  $("detail").replaceChildren(el("button.close", { type: "button", onclick: closeDetail }, "← back to the list"), ...children.filter(Boolean));
  $("detail").hidden = false;
  $("list").hidden = true;
  $("detail").scrollTop = 0;
  toHash();
}

function closeDetail() {
  const was = state.chosen;
  state.chosen = null;
  $("detail").hidden = true;
  $("list").hidden = false;
  $("list").querySelector(`[data-id="${CSS.escape(was ?? "")}"]`)?.focus();
  map.show(state.events, null);
  toHash();
}

const spanOf = (o) => (o && o.span ? { begin: o.span[0], end: o.span[1] } : null);

function marksOf(c) {
  const marks = [];
  const add = (o, kind, title) => { const s = spanOf(o); if (s) marks.push({ ...s, kind, title }); };
  (c.speakers ?? []).forEach((a) => add(a, "speaker", `speaker: ${a.name ?? a.text}`));
  (c.actor ?? []).forEach((a) => add(a, "actor", `who did it: ${a.name ?? a.text} ${a.code ?? ""}`));
  (c.target ?? []).forEach((a) => add(a, "target", `to whom: ${a.name ?? a.text} ${a.code ?? ""}`));
  (c.where ?? []).forEach((p) => add(p, "where", `${p.role}: ${p.name ?? "not resolved"}`));
  (c.figures ?? []).forEach((f) => add(f, "figure", figureWords(f)));
  if (c.when?.span) add(c.when, "when", whenWords(c.when));
  return marks;
}

function fact(name, ...value) {
  const filled = value.filter((v) => v !== null && v !== undefined && v !== "" && !(v instanceof Node && v.textContent === ""));
  return filled.length ? [el("dt", name), el("dd", ...filled)] : [];
}

function placeWords(p) {
  const precision = { 1: "exact", 2: "within 25 km", 3: "second-order area", 4: "province", 5: "area or line", 6: "country", 7: "wider" }[p.precision];
  const at = p.lat != null ? `${p.name}${p.admin1 ? ", " + p.admin1 : ""}${p.country ? ", " + p.country : ""} (${precision})` : "not resolved";
  const others = (p.alternatives ?? []).map((o) => `${o.name}, ${o.admin1 || o.country} ${Number(o.score).toFixed(2)}`).join("; ");
  return el("div", `${p.role}: “${p.text}” → ${at}`, p.inherited ? el("span.hint", " taken over from another sentence") : null, others ? el("span.hint", ` passed over: ${others}`) : null);
}

const actorFact = (a) => el("div", `“${a.text}”`, a.name && a.name !== a.text ? ` = ${a.name}` : "", a.code ? el("span.hint", ` ${a.code}`) : null,
  a.certainty != null ? el("span.hint", ` sure ${Number(a.certainty).toFixed(2)}`) : null);

/** Asked only when somebody opens it: the rules read the item once more. */
function why(c) {
  const box = el("details", el("summary", "Why: the rule behind each field, and what was rejected"));
  box.addEventListener("toggle", async () => {
    if (!box.open || box.querySelector("ul")) return;
    try {
      const { reasons } = await get("why/" + encodeURIComponent(c.claim));
      box.append(el("ul", reasons.map((r) => el("li" + (r.rejected ? ".rejected" : ""), `${r.rejected ? "not " : ""}${r.field}: ${r.value} `, el("code", r.rule)))));
      if (!reasons.length) box.append(el("p.hint", "Today’s rules no longer make this claim; `sitrep recode` shows the difference."));
    } catch (wrong) {
      box.append(el("p.hint", wrong.message));
    }
  });
  return box;
}

function claimFacts(c) {
  return el("dl.facts", 
    ...fact("speaker", ...(c.speakers?.length ? c.speakers.map(actorFact) : [el("div", "the item’s own voice")]), el("div.hint", `${c.stance ?? "asserts"}${c.hedge ? ", " + c.hedge : ""}`)),
    ...fact("what", `${c.event}${c.mode ? " · " + c.mode : ""}`, el("div.hint", [c.cameo && "CAMEO " + c.cameo, c.acled && "ACLED " + c.acled, c.weapon, ...(c.context ?? [])].filter(Boolean).join(" · "))),
    ...fact("aspect", c.aspect),
    ...fact("who", ...(c.actor ?? []).map(actorFact)),
    ...fact("to whom", ...(c.target ?? []).map(actorFact), (c.targets_protected ?? []).length ? el("div.hint", "protected: " + c.targets_protected.join(", ")) : null),
    ...fact("where", ...(c.where ?? []).map(placeWords), !(c.where ?? []).some((p) => p.lat != null) ? el("div.hint", c.nowhere ?? "no place that could be resolved") : null),
    ...fact("when", whenWords(c.when), c.when?.text ? el("div.hint", `“${c.when.text}”, ${c.when.basis ?? ""}`) : null),
    ...fact("figures", ...(c.figures ?? []).map((f) => el("div", figureWords(f), el("span.hint", ` “${f.text}”`)))),
    ...fact("rule", el("code", c.rule), c.score != null ? el("span.hint", ` score ${Number(c.score).toFixed(2)}`) : null));
}

function itemHead(i) {
  return el("p.hint", [i.publisher || (i.handle ? "@" + i.handle : "publisher not stated"), i.published ? `${i.published} (${i.date_basis ?? "stated"})` : "day not stated", i.url].filter(Boolean).join(" · "));
}

async function openItem(id, claimId, inEvent) {
  try {
    const i = await get("items/" + encodeURIComponent(id));
    const bytes = new Bytes(i.text);
    const chosen = i.claims.find((c) => c.claim === claimId);
    state.chosen = claimId ?? id;
    state.kind = claimId ? "claim" : "item";
    const body = el("div.words", { dir: "auto" });
    const marks = chosen ? marksOf(chosen) : i.claims.map((c) => ({ begin: c.span[0], end: c.span[1], kind: "claim", title: c.event.toLowerCase() }));
    if (chosen) {
      const [b, e] = chosen.span;
      body.append(...marked(bytes, 0, b, marks), el("span.chosen", ...marked(bytes, b, e, marks)), ...marked(bytes, e, bytes.length, marks));
    } else body.append(...marked(bytes, 0, bytes.length, marks));
    showDetail(
      chosen ? el("h2", chosen.event.toLowerCase() + (chosen.mode ? " · " + chosen.mode : "")) : el("h2", i.title || "Item"),
      chosen ? claimFacts(chosen) : null, chosen ? why(chosen) : null,
      inEvent ? el("p", el("button.plain", { type: "button", onclick: () => openEvent(inEvent) }, "The event that this claim tells of →")) : null,
      el("h3", chosen && i.title ? i.title : "Its words"), itemHead(i), body,
      el("h3", `${i.claims.length} claims in this item`), ...i.claims.map(claimRow));
    body.querySelector(".chosen")?.scrollIntoView({ block: "nearest" });
    const at = chosen && scene(chosen);
    if (at) map.go(at.lon, at.lat);
  } catch (wrong) {
    showDetail(empty("The item could not be opened: " + wrong.message));
  }
}

async function openClaim(id) {
  try {
    const { claim, in_event } = await get("claims/" + encodeURIComponent(id));
    await openItem(claim.item, id, in_event);
  } catch (wrong) {
    showDetail(empty("The claim could not be opened: " + wrong.message));
  }
}

function tollTable(e) {
  if (!e.figures?.length) return null;
  const end = (value, by) => el("td", value == null ? "—" : by ? el("button.plain", { type: "button", onclick: () => openClaim(by), title: "the claim that sets it" }, String(value)) : String(value));
  return el("table", el("caption", "Figures, each end with the claim that sets it"),
    el("thead", el("tr", ...["what", "low", "best", "high"].map((h) => el("th", { scope: "col" }, h)))),
    el("tbody", e.figures.map((t) => el("tr", el("th", { scope: "row" }, `${t.measure}${t.who && t.who !== "all" && t.who !== "unsaid" ? " (" + t.who + ")" : ""}`),
      end(t.low, t.low_claim), end(t.best, t.best_claim), end(t.high, t.high_claim)))));
}

function responsibilityList(e) {
  if (!e.responsibility?.length) return null;
  const by = (words, names) => (names?.length ? `${words} ${names.join(", ")}` : "");
  return el("div", el("h3", "Responsibility"), el("ul", e.responsibility.map((r) => el("li", `${r.party.name}: `,
    [by("alleged by", r.alleged_by), by("denied by", r.denied_by), by("conceded by", r.conceded_by)].filter(Boolean).join("; ")))));
}

async function openEvent(id) {
  try {
    const { event: e, claims } = await get("events/" + encodeURIComponent(id));
    const words = new Map(claims.map((c) => [c.claim, c]));
    const type = e.type.toLowerCase();
    state.chosen = id;
    state.kind = "event";
    map.show(state.events, id);
    showDetail(
      el("h2", type + (e.mode ? " · " + e.mode : "")),
      el("dl.facts", ...fact("where", e.where ? [e.where.name, e.where.admin1, e.where.country].filter(Boolean).join(", ") : "no place", el("div.hint", e.where_rule ?? "")),
        ...fact("when", whenWords(e.when), el("div.hint", e.when?.rule ?? "")),
        ...fact("told by", originWords(e), (e.origins ?? []).length ? el("div.hint", e.origins.map((o) => o.name).join(", ")) : null),
        ...fact("occurrence", e.occurrence, el("div.hint", e.occurrence_rule ?? "")),
        ...fact("attribution", e.attribution, el("div.hint", e.attribution_rule ?? ""))),
      tollTable(e), responsibilityList(e),
      el("h3", `${e.claims.length} claim${e.claims.length === 1 ? "" : "s"}, side by side`),
      ...e.claims.map((m) => el("div.member", words.has(m.claim) ? claimRow(words.get(m.claim)) : el("code", m.claim),
        el("p.hint", [[m.role, m.why].filter(Boolean).join(": "), m.origin ? `origin: ${m.origin}` : "origin not known"].join("; ")))),
      e.history?.length > 1 ? el("details", el("summary", "History"), el("ul", e.history.map((h) => el("li", `${h.at}: ${h.why} (${h.n_claims} claims, ${h.n_origins} origins)`)))) : null);
    if (e.where?.lat != null) map.go(e.where.lon, e.where.lat);
  } catch (wrong) {
    showDetail(empty("The event could not be opened: " + wrong.message));
  }
}

// ---- loading -------------------------------------------------------------------
async function refresh(fit) {
  const found = await get("events", { ...filters(), limit: 5000 });
  state.events = found.events;
  state.place = null;
  $("o-day").textContent = state.all ? `${state.days[0]?.day ?? ""} to ${state.days.at(-1)?.day ?? ""}` : state.days[state.day]?.day ?? "";
  $("f-day").disabled = state.all;
  map.show(state.events, state.chosen);
  if (fit) map.fit(state.events);
  await list();
  toHash();
}

/** The days that the items speak of as news: what they recall of years before is found under “all days”. */
function around(days) {
  const told = days.filter((d) => d.items).map((d) => Date.parse(d.day));
  if (!told.length) return days;
  const week = 7 * 864e5, first = Math.min(...told) - week, last = Math.max(...told) + week;
  return days.filter((d) => Date.parse(d.day) >= first && Date.parse(d.day) <= last);
}

async function load(first) {
  const s = await get("status");
  state.days = around((await get("days")).days);
  $("summary").textContent = `${s.items} items, ${s.claims} claims, ${s.events} events; ${s.unplaced} claims without a place. Data as of ${s.as_of ?? "now"}.`;
  $("f-day").max = Math.max(0, state.days.length - 1);
  if (first) {
    $("f-type").append(...s.types.map((t) => el("option", { value: t }, t.toLowerCase())));
    [state.kind, state.chosen] = fromHash();
    $("f-text").value = state.text;
    $("f-type").value = state.type;
    $("f-origins").value = state.origins;
  }
  $("f-all").checked = state.all;
  $("f-day").value = state.day;
  timeline.show(state.days);
  await refresh(first);
  const open = { event: openEvent, claim: openClaim, item: openItem }[state.kind];
  if (first && open) await open(state.chosen);
}

let playing = null;
function play() {
  if (playing) {
    clearInterval(playing);
    playing = null;
  } else {
    state.all = false;
    $("f-all").checked = false;
    if (state.day >= state.days.length - 1) state.day = -1;
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
  $("f-all").checked = false;
  $("f-day").value = n;
  if (!$("detail").hidden) closeDetail();
  refresh().catch(report);
}

const report = (wrong) => ($("summary").textContent = "The record could not be read: " + wrong.message);

function wire() {
  for (const t of document.querySelectorAll("[role=tab]"))
    t.addEventListener("click", () => { state.tab = t.id.slice(2); if (!$("detail").hidden) closeDetail(); list(); toHash(); });
  document.querySelector("[role=tablist]").addEventListener("keydown", (e) => {
    const tabs = [...document.querySelectorAll("[role=tab]")], at = tabs.indexOf(document.activeElement);
    const to = e.key === "ArrowRight" ? at + 1 : e.key === "ArrowLeft" ? at - 1 : -1;
    if (to >= 0 && to < tabs.length) tabs[to].focus(), tabs[to].click();
  });
  $("f-day").addEventListener("input", (e) => setDay(Number(e.target.value)));
  $("f-all").addEventListener("change", (e) => { state.all = e.target.checked; refresh(state.all).catch(report); });
  $("f-type").addEventListener("change", (e) => { state.type = e.target.value; refresh().catch(report); });
  $("f-origins").addEventListener("change", (e) => { state.origins = Number(e.target.value); refresh().catch(report); });
  let wait;
  $("f-text").addEventListener("input", (e) => { clearTimeout(wait); wait = setTimeout(() => { state.text = e.target.value.trim(); refresh().catch(report); }, 250); });
  $("filters").addEventListener("submit", (e) => e.preventDefault());
  $("b-play").addEventListener("click", play);
  $("b-add").addEventListener("click", () => { $("a-error").textContent = ""; $("add").showModal(); });
  $("a-go").addEventListener("click", addStory);
  addEventListener("resize", () => timeline.resize());
  document.addEventListener("keydown", (e) => {
    if (e.key === "Escape" && !$("detail").hidden && !$("add").open) closeDetail();
    if (e.target.matches("input, textarea, select")) return;
    if (e.key === "j" || e.key === "k") {
      const rows = [...document.querySelectorAll("#side :is(#list:not([hidden]), #detail:not([hidden])) .row")];
      const at = rows.indexOf(document.activeElement) + (e.key === "j" ? 1 : -1);
      rows[Math.max(0, Math.min(rows.length - 1, at))]?.focus();
    }
    if (e.key === "/") { e.preventDefault(); $("f-text").focus(); }
  });
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
    await load(false);
    await openItem(done.item);
  } catch (wrong) {
    $("a-error").textContent = wrong.message;
  } finally {
    $("a-go").disabled = false;
  }
}

map = new EventMap("map", {
  onPlace: (key) => {
    const here = state.events.filter((e) => `${e.lat},${e.lon}` === key);
    state.tab = "events";
    state.place = key;
    if (here.length === 1) openEvent(here[0].id);
    else { if (!$("detail").hidden) closeDetail(); state.place = key; list(); }
  },
  onMove: (bounds, zoom) => {
    if (zoom >= 6)
      get("towns", { box: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((n) => n.toFixed(3)).join(","), limit: 60 })
        .then((t) => map.towns(t.towns)).catch(() => {});
  },
});
timeline = new Timeline($("chart"), (n) => setDay(n));
wire();
load(true).then(() => document.body.setAttribute("data-ready", "")).catch(report);
