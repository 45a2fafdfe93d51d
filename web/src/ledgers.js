// ledgers.js - who holds what, who fled, what was hit, what is shut, what was agreed, what was said; each row
// opens to its claims.  Nothing is summed here: two tellers are two rows.
import { get, link } from "./api.js";
import { empty } from "./lists.js";
import { $, state, today, toHash } from "./state.js";
import { el, figureWords, plural, whenWords } from "./words.js";

const NAMES = { holders: "Who holds what", control: "Words about control", displaced: "People moved: the last word", displacement: "People moved: each word", health: "Health care",
  arrangements: "Ceasefires and zones", ceasefire: "Words about a ceasefire", crossings: "Crossings and access", statements: "Statements", totals: "Counts kept over time",
  alerts: "Alerts", surges: "Surges", changes: "Changed since" };

const opens = (claims, open) => (claims ?? []).map((id, i) => el("button.plain", { type: "button", onclick: () => open.claim(id) }, `claim ${i + 1}`)).flatMap((b, i) => (i ? [", ", b] : [b]));
const place = (w) => el("bdi", [w?.name, w?.admin1].filter(Boolean).join(", ") || "no place");
const range = (f) => (f.low != null && f.high != null && f.low !== f.high ? `${f.low} to ${f.high}` : f.high != null && f.low == null ? `up to ${f.high}` : f.low != null && f.high == null ? `at least ${f.low}` : String(f.low ?? f.high ?? ""));

function table(caption, heads, rows) {
  return el("table", el("caption", caption), el("thead", el("tr", heads.map((h) => el("th", { scope: "col" }, h)))), el("tbody", rows));
}

const party = (h) => (h.state === "contested" || h.state === "disputed" ? `${h.holder?.name ?? "?"} / ${h.rival?.name ?? "?"}` : h.holder?.name ?? "unknown");

const isStale = (h) => { const day = today() ?? state.days.findLast((d) => d.items)?.day; return !!h.stale_after && !!day && day > h.stale_after; };

/** The last state of a place as of a day; null when nobody had said anything by then. */
function holdingOn(c, day) {
  const steps = [...(c.before ?? []), c];
  let last = null;
  for (const s of steps) if (!day || (s.since ?? s.told_on ?? "") <= day) last = s;
  return last;
}

const KINDS = { flow: "flow (who moved in a time)", stock: "stock (who is away from home)", projection: "projection (who may yet move)" };

const howMany = (f) => figureWords({ ...f, measure: "", who: undefined, kind: undefined }).trim();

const names = (list) => (list ?? []).map((p) => p.name ?? p.code).filter(Boolean).join(", ");

/** Each day as a box with its breaches; one that no monitor tells of is grey and never a zero. */
function dayStrip(days) {
  const says = (d) => (d.watched === "yes" ? `${d.breaches} told of` : d.breaches == null ? "nobody watched: not known" : `${d.breaches} told of; nobody watched`);
  return el("ol.strip", { "aria-label": "Breaches day by day" }, days.map((d) =>
    el("li" + (d.watched === "yes" ? (d.breaches ? ".breached" : ".quiet") : ".unwatched"), { title: `${d.day}: ${says(d)}` },
      el("span", { "aria-hidden": "true" }, d.breaches == null ? "?" : String(d.breaches)), el("span.heard", `${d.day}: ${says(d)}`))));
}

/** A ceasefire, truce or zone with what was said against it. */
function arrangement(g, open) {
  const told = (t) => el("li", el("button.plain.row-open", { type: "button", dir: "auto", onclick: () => open.claim(t.claim) }, t.text ?? `claim ${t.claim}`), t.published ? el("span.hint", ` told ${t.published}`) : null);
  const fact = (name, value) => (value ? [el("dt", name), el("dd", el("bdi", value))] : []);
  return el("section.arrangement",
    el("h3", { dir: "auto" }, `${names(g.zone) || g.country || "Zone not named"}, ${g.since ? `since ${g.since}` : "beginning not known"}${g.until ? `, ended ${g.until}` : ""}`),
    el("dl.facts", ...fact("parties", names(g.parties) || "not named"), ...fact("guarantors", names(g.guarantors))),
    g.terms?.length ? [el("h4", "Terms, as they were told"), el("ul", g.terms.map(told))] : null,
    g.ended_by?.length ? [el("h4", "Its end, as it was told"), el("ul", g.ended_by.map(told))] : null,
    g.days?.length ? [el("h4", "Breaches by day"), dayStrip(g.days), el("p.hint", "Grey with “?”: no monitor tells of that day. That is not a day without a breach.")] : null,
    g.breaches_by_party?.length ? table("Breaches by party", ["party", "alleged", "observed by a monitor"], g.breaches_by_party.map((b) =>
      el("tr", el("th", { scope: "row" }, el("bdi", b.party?.name ?? b.party?.code ?? "nobody named")), el("td", b.alleged), el("td", b.observed)))) : null,
    g.breaches?.length ? el("details", el("summary", plural(g.breaches.length, "breach").replace("breachs", "breaches")), table("Each breach", ["day", "by", "", "words"], g.breaches.map((b) =>
      el("tr", el("td", b.day ?? "not known"), el("td", el("bdi", b.party?.name ?? b.party?.code ?? "nobody named")), el("td", b.word), el("td", opens([b.claim], open)))))) : null);
}

const VIEWS = {
  holders: (a, open) => {
    const rows = a.places.map((c) => [c, holdingOn(c, today())]).filter(([, h]) => h);
    return rows.length ? table("By the word of those named; a day without word is not a day without change", ["place", "held by", "since", "by whose word"],
      rows.map(([c, h]) => el("tr", el("th", { scope: "row" }, place(c.where)), el("td", el("span.status." + h.state, h.state), " ", el("bdi", party(h)), isStale(h) ? el("div.hint", `no word since ${h.told_on}: stale`) : null),
        el("td", h.since ?? "held when first told of"), el("td", plural(h.n_origins ?? 0, "origin"), ": ", opens(h.claims, open), el("div.hint", h.rule ?? ""))))) : null;
  },
  totals: (a, open) => {
    const rows = a.series;
    return rows.length ? rows.map((s) => table(`${s.origin ?? "origin not known"}: ${s.measure}${s.who && s.who !== "all" ? ` (${s.who})` : ""}, ${String(s.kind).replace("-", " ")}${s.unit === "household" ? " of households" : ""}${s.country ? `, ${s.country}` : ""}${s.since ? ` since ${s.since}` : ""}`, ["as of", "figure", "words"],
      s.points.map((p) => el("tr", el("td", p.as_of ?? "not stated"), el("td", `${p.quantifier && p.quantifier !== "exact" ? p.quantifier.replace("-", " ") + " " : ""}${range(p)}`), el("td", opens([p.claim], open)))))) : null;
  },
  /* Flow, stock and projection stand apart, and no two tellers are added up. */
  displaced: (a, open) => a.displaced.map((d) => {
    const told = (c, hint) => el("tr", el("td.day", c.as_of ?? "not stated"), el("th", { scope: "row" }, el("bdi", c.origin ?? "origin not known"), hint ? el("div.hint", hint) : null),
      el("td", `${howMany(c)}${c.who && c.who !== "all" ? ` (${c.who})` : ""}`, c.where?.length ? el("div.hint", c.where.join("; ")) : null), el("td", opens([c.claim], open)));
    const others = (d.others ?? []).sort((x, y) => String(y.as_of).localeCompare(String(x.as_of)));
    return table(`${[d.country, d.measure].filter(Boolean).join(", ")}: ${KINDS[d.kind] ?? d.kind}${d.unit === "household" ? " (households)" : ""}`, ["as of", "by whose word", "how many", "words"],
      [told(d, "the latest"), ...(d.parts ?? []).map((c) => told(c, "part of the latest")), ...others.map((c) => told(c))]);
  }),
  surges: (a) => {
    const rows = a.surges;
    return rows.length ? table("Told of far more often in seven days than in the eight weeks before", ["where", "what", "now", "usual", "score"],
      rows.map((s) => el("tr", el("th", { scope: "row" }, [s.admin1, s.country].filter(Boolean).join(", ") || "everywhere"), el("td", String(s.type).toLowerCase()), el("td", s.now), el("td", s.usual), el("td", s.score)))) : null;
  },
  alerts: (a, open) => {
    const rows = a.alerts.sort((x, y) => y.raised.localeCompare(x.raised));
    return rows.length ? table("Places and parties of which more is told in seven days than the thirty before let expect", ["of", "stood", "rests on", "events"],
      rows.map((s) => el("tr", el("th", { scope: "row" }, el("bdi", s.name), el("div.hint", s.kind)),
        el("td", el("span.status." + s.state, s.state), ` ${s.raised}${s.last !== s.raised ? ` to ${s.last}` : ""}`, s.withdrawn ? el("div.hint", s.withdrawn) : null),
        el("td", s.evidence, el("div.hint", s.reporting)),
        el("td", s.events.flatMap((id, i) => [i ? ", " : "", el("button.plain", { type: "button", onclick: () => open.event(id) }, `event ${i + 1}`)]))))) : null;
  },
  arrangements: (a, open) => a.arrangements.map((g) => arrangement(g, open)),
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

export async function showLedgers(open) {
  const box = $("list");
  const pick = el("select", { id: "l-which", onchange: (e) => { state.ledger = e.target.value; toHash(); showLedgers(open); } },
    Object.entries(NAMES).map(([id, words]) => el("option", id === state.ledger ? { value: id, selected: "" } : { value: id }, words)));
  const day = today(), last = day ?? state.days.findLast((d) => d.items)?.day;
  const before = last && new Date(Date.parse(last) - 864e5).toISOString().slice(0, 10);
  const [path, query] = { surges: ["surges", { to: last }], changes: ["changes", { since: before, "as-published-by": last }],
      holders: ["ledger/holders", { to: day }], totals: ["ledger/totals", {}], displaced: ["ledger/displaced", { to: last }], arrangements: ["ledger/arrangements", { to: day }],
      alerts: ["ledger/alerts", { from: day ?? state.days[0]?.day, to: last }] }[state.ledger] ?? ["ledger/" + state.ledger, { from: day, to: day }];
  const asTable = !["totals", "displaced", "arrangements", "alerts", "surges", "holders"].includes(state.ledger), form = asTable ? "csv" : "json";
  const head = el("div.ledger-head", el("label", "Ledger ", pick), el("a", { href: link(path, { ...query, format: form }) }, form.toUpperCase()));
  try {
    const answer = await get(path, query);
    const view = VIEWS[state.ledger] ?? plainRows;
    const body = [view(answer, open)].flat().filter(Boolean);
    box.replaceChildren(head, ...(body.length ? body : [empty("Nobody has said anything for this ledger.", state.all ? "It fills as items are added." : "Tick “all days” to see the whole time.")]));
  } catch (wrong) {
    box.replaceChildren(head, empty("The ledger could not be read: " + wrong.message));
  }
}
