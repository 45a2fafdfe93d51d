// ledgers.js - who holds what, who fled, what was hit, what is shut, what was agreed, what was said; each row
// opens to its claims.  Nothing is summed here: two tellers are two rows.
import { get, link } from "./api.js";
import { empty } from "./lists.js";
import { $, state, today, toHash } from "./state.js";
import { el, plural, whenWords } from "./words.js";

const NAMES = { holders: "Who holds what", control: "Words about control", displacement: "People moved", health: "Health care", ceasefire: "Ceasefire", crossings: "Crossings and access",
  statements: "Statements", totals: "Counts kept over time", surges: "Surges", changes: "Changed since" };

const opens = (claims, open) => (claims ?? []).map((id, i) => el("button.plain", { type: "button", onclick: () => open.claim(id) }, `claim ${i + 1}`)).flatMap((b, i) => (i ? [", ", b] : [b]));
const place = (w) => el("bdi", [w?.name, w?.admin1].filter(Boolean).join(", ") || "no place");
const range = (f) => (f.low != null && f.high != null && f.low !== f.high ? `${f.low} to ${f.high}` : f.high != null && f.low == null ? `up to ${f.high}` : f.low != null && f.high == null ? `at least ${f.low}` : String(f.low ?? f.high ?? ""));

function table(caption, heads, rows) {
  return el("table", el("caption", caption), el("thead", el("tr", heads.map((h) => el("th", { scope: "col" }, h)))), el("tbody", rows));
}

const party = (h) => (h.state === "contested" || h.state === "disputed" ? `${h.holder?.name ?? "?"} / ${h.rival?.name ?? "?"}` : h.holder?.name ?? "unknown");

/** The last state of a place as of a day; null when nobody had said anything by then. */
export function holdingOn(c, day) {
  const steps = [...(c.before ?? []), c];
  let last = null;
  for (const s of steps) if (!day || (s.since ?? s.told_on ?? "") <= day) last = s;
  return last;
}

const VIEWS = {
  holders: (a, open) => {
    const rows = a.places.map((c) => [c, holdingOn(c, today())]).filter(([, h]) => h);
    return rows.length ? table("By the word of those named; a day without word is not a day without change", ["place", "held by", "since", "by whose word"],
      rows.map(([c, h]) => el("tr", el("th", { scope: "row" }, place(c.where)), el("td", el("span.status." + h.state, h.state), " ", el("bdi", party(h)), h.stale ? el("div.hint", "no word since; stale") : null),
        el("td", h.since ?? "—"), el("td", h.by?.join(", ") ?? "", " ", opens(h.claims, open), el("div.hint", h.rule ?? ""))))) : null;
  },
  totals: (a, open) => {
    const rows = a.series;
    return rows.length ? rows.map((s) => table(`${s.origin ?? "origin not known"}: ${s.measure}${s.who && s.who !== "all" ? ` (${s.who})` : ""}, ${String(s.kind).replace("-", " ")}${s.since ? ` since ${s.since}` : ""}`, ["as of", "figure", "words"],
      s.points.map((p) => el("tr", el("td", p.as_of ?? "not stated"), el("td", `${p.quantifier && p.quantifier !== "exact" ? p.quantifier.replace("-", " ") + " " : ""}${range(p)}`), el("td", opens([p.claim], open)))))) : null;
  },
  surges: (a) => {
    const rows = a.surges;
    return rows.length ? table("More events than the 30 days before let expect", ["where", "what", "now", "usual", "evidence"],
      rows.map((s) => el("tr", el("th", { scope: "row" }, [s.admin1, s.country].filter(Boolean).join(", ")), el("td", String(s.type).toLowerCase()), el("td", s.now), el("td", s.usual),
        el("td", s.evidence ?? "", s.reports != null ? el("div.hint", `${s.reports} reports, usually ${s.usual_reports}`) : null)))) : null;
  },
  changes: (a, open) => {
    const rows = a.changes;
    const was = (c) => [
      c.killed_before != null && c.killed_before !== c.killed ? `killed ${c.killed_before} → ${c.killed ?? "not said"}` : "",
      c.injured_before != null && c.injured_before !== c.injured ? `injured ${c.injured_before} → ${c.injured ?? "not said"}` : "",
      c.place_before ? `place ${c.place_before} → ${c.place}` : "", c.type_before ? `${c.type_before} → ${c.type}` : "",
      c.status_before ? `${c.status_before} → ${c.status}` : "", c.occurrence_before ? `${c.occurrence_before} → ${c.occurrence}` : "",
    ].filter(Boolean).join("; ");
    return rows.length ? table("Since the end of the day before, by what was published", ["", "event", "what changed"],
      rows.map((c) => el("tr", el("td", el("span.status." + c.change, c.change)), el("th", { scope: "row" }, el("button.plain.row-open", { type: "button", dir: "auto", onclick: () => open.event(c.id) }, c.title || c.type),
        el("div.hint", [c.place, c.from].filter(Boolean).join(" · "))), el("td", was(c))))) : null;
  },
};

/** A ledger of single words: day, place, what, by whom. */
function plainRows(a, open) {
  const rows = a.rows;
  return rows.length ? table(plural(rows.length, "entry").replace("entrys", "entries"), ["day", "place", "what", "by whose word"],
    rows.map((r) => el("tr", el("td", r.from ? whenWords({ from: r.from, to: r.to }) : r.published ? `told ${r.published}` : "not known"), el("td", place(r.where)),
      el("td", el("span.status." + r.aspect, r.mode ? r.mode.replaceAll("-", " ") : r.type.toLowerCase(), r.aspect && r.aspect !== "happened" ? `, ${r.aspect}` : ""),
        r.figure ? el("div", `${range(r.figure)} ${r.figure.measure}, ${String(r.figure.kind).replace("-", " ")}`) : null,
        el("button.plain.row-open", { type: "button", dir: "auto", onclick: () => open.claim(r.claim) }, r.text)),
      el("td", el("bdi", r.speaker ?? "the item’s own voice"), el("div.hint", r.stance ?? ""))))) : null;
}

/** Arrangements of a ceasefire, where the server tells them apart from its single words. */
function arrangements(a, open) {
  return (a.arrangements ?? []).map((g) => el("section", el("h3", { dir: "auto" }, g.name ?? g.kind ?? "Arrangement"),
    el("p.facts", [g.state, g.from && `from ${g.from}`, g.zone && `zone: ${g.zone}`, g.terms && `terms: ${[].concat(g.terms).join(", ")}`,
      g.guarantors?.length && `guarantors: ${g.guarantors.map((x) => x.name ?? x).join(", ")}`].filter(Boolean).join(" · ")),
    g.breaches?.length ? table("Breaches, alleged and observed", ["day", "by", "alleged by", "state"],
      g.breaches.map((b) => el("tr" + (b.unmonitored ? ".unmonitored" : ""), el("td", b.day ?? b.from ?? ""), el("td", b.party?.name ?? b.party ?? ""), el("td", b.by ?? b.speaker ?? ""),
        el("td", b.state ?? "alleged", " ", opens([].concat(b.claims ?? b.claim ?? []), open))))) : null));
}

export async function showLedgers(open) {
  const box = $("list");
  const pick = el("select", { id: "l-which", onchange: (e) => { state.ledger = e.target.value; toHash(); showLedgers(open); } },
    Object.entries(NAMES).map(([id, words]) => el("option", id === state.ledger ? { value: id, selected: "" } : { value: id }, words)));
  const day = today(), last = day ?? state.days.findLast((d) => d.items)?.day;
  const before = last && new Date(Date.parse(last) - 864e5).toISOString().slice(0, 10);
  const [path, query] = { surges: ["surges", { to: last }], changes: ["changes", { since: before, "as-published-by": last }],
      holders: ["ledger/holders", { to: day }], totals: ["ledger/totals", {}] }[state.ledger] ?? ["ledger/" + state.ledger, { from: day, to: day }];
  const head = el("div.ledger-head", el("label", "Ledger ", pick), el("a", { href: link(path, { ...query, format: "csv" }) }, "CSV"));
  try {
    const answer = await get(path, query);
    const view = VIEWS[state.ledger] ?? plainRows;
    const body = [...arrangements(answer, open), view(answer, open)].flat().filter(Boolean);
    box.replaceChildren(head, ...(body.length ? body : [empty("Nobody has said anything for this ledger.", state.all ? "It fills as items are added." : "Tick “all days” to see the whole time.")]));
  } catch (wrong) {
    box.replaceChildren(head, empty("The ledger could not be read: " + wrong.message));
  }
}
