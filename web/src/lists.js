// lists.js - what happened, who says so, what has no place, what arrived: a row each, a hundred at a time.
import { get } from "./api.js";
import { $, filters, state } from "./state.js";
import { actorWords, el, figureWords, plural, scene, whenWords } from "./words.js";

export const empty = (words, hint) => el("div.empty", el("p", words), hint ? el("p.hint", hint) : null);

export const originWords = (e) => `${plural(e.n_items, "report")}, ${plural(e.n_origins, "origin")}`;

function tollWords(tolls) {
  return (tolls ?? []).map((t) => {
    const range = t.low != null && t.high != null && t.low !== t.high ? ` (${t.low} to ${t.high})` : "";
    return `${t.best ?? t.low ?? t.high}${range} ${t.measure}${t.who && t.who !== "all" ? `, ${t.who}` : ""}`;
  }).join("; ");
}

const badge = (type, mode) => el("span.badge." + type, type.toLowerCase(), mode ? " · " + mode.replaceAll("-", " ") : "");

const row = (kind, id, open, ...inside) =>
  el("button.row", { type: "button", "data-kind": kind, "data-id": id, "aria-current": String(id === state.chosen), onclick: () => open(id) }, ...inside);

export function eventRow(e, open) {
  const day = e.from ? whenWords({ from: e.from, to: e.to }) : e.reported ? `reported ${e.reported}` : "day not known";
  return row("event", e.id, open, badge(e.type, e.mode),
    e.status && e.status !== "draft" ? el("span.status." + e.status, e.status) : null,
    e.at_work ? el("span.status.at-work", `${e.at_work} is on this`) : null,
    el("span.title", { dir: "auto" }, e.title || "no words"),
    el("span.facts", [e.place || "no place", day, tollWords(e.tolls), originWords(e)].filter(Boolean).join(" · ")));
}

export function claimRow(c, open) {
  const said = actorWords(c.speakers);
  return row("claim", c.claim, open, badge(c.event, c.mode),
    el("span.title", { dir: "auto" }, c.text),
    el("span.facts", [said ? `${said} ${c.stance ?? "asserts"}` : "the item’s own voice", c.aspect, scene(c)?.name ?? (c.where ?? [])[0]?.text ?? "no place",
      whenWords(c.when), ...(c.figures ?? []).map(figureWords)].filter(Boolean).join(" · ")));
}

export function itemRow(i, open) {
  return row("item", i.item, open,
    el("span.title", { dir: "auto" }, i.title || i.start),
    el("span.facts", [i.publisher || (i.handle ? "@" + i.handle : "publisher not stated"), i.published || "day not stated", plural(i.n_claims, "claim")].join(" · ")));
}

/** What each list asks, and what it says when there is nothing. */
const LISTS = {
  events: {
    ask: (q) => get("events", { ...filters(), ...placeBox(), ...q }), rows: (a) => a.events, make: eventRow, kind: "event",
    none: () => empty("No events match.", "Choose another day, tick “all days”, or clear the filters."),
  },
  claims: {
    ask: (q) => get("claims", { ...filters(), origins: undefined, ...q }), rows: (a) => a.claims, make: claimRow, kind: "claim",
    none: () => empty("No claims match.", "Clear the filters to see all."),
  },
  unplaced: {
    ask: (q) => get("claims", { ...filters(), origins: undefined, unplaced: 1, ...q }), rows: (a) => a.claims, make: claimRow, kind: "claim",
    none: () => empty("Every claim of this choice has a place."),
  },
  items: {
    ask: (q) => get("items", { text: state.text, from: filters().from, to: filters().to, ...q }), rows: (a) => a.items, make: itemRow, kind: "item",
    none: () => empty("No items on this day.", "“Add a story” reads one; `sitrep add FILE` reads many."),
  },
};
export const isList = (tab) => tab in LISTS;

const AT_ONCE = 100;

/** One ring of the map: a point is a very small box. */
export function placeBox() {
  if (!state.place) return {};
  const [lat, lon] = state.place.split(",").map(Number), d = 1e-4;
  return { box: [lon - d, lat - d, lon + d, lat + d].map((x) => x.toFixed(5)).join(",") };
}

let asked = 0;
/** Fills the list; `open` by kind: {event, claim, item}.  `leave()` forgets the chosen ring. */
export async function list(open, leave) {
  const what = LISTS[state.tab], box = $("list"), mine = ++asked;
  const more = async (offset) => {
    const answer = await what.ask({ limit: AT_ONCE, offset });
    if (mine !== asked) return null;
    const rows = what.rows(answer).map((r) => what.make(r, open[what.kind]));
    if (answer.next)
      rows.push(el("button.plain.more", { type: "button", onclick: async (e) => {
        const button = e.currentTarget;
        button.disabled = true;
        const next = await more((offset ?? 0) + AT_ONCE);
        if (!next) return;
        button.replaceWith(...next);
        next[0]?.focus();
      } }, "more"));
    return rows;
  };
  try {
    const rows = await more(undefined);
    if (!rows) return;
    if (state.place && state.tab === "events")
      rows.unshift(el("button.plain", { type: "button", onclick: leave }, "← all events (only one place is listed)"));
    box.replaceChildren(...(rows.length ? rows : [what.none()]));
    box.scrollTop = 0;
  } catch (wrong) {
    if (mine === asked) box.replaceChildren(empty("The list could not be read: " + wrong.message, "Is `sitrep serve` still running?"));
  }
}
