// detail.js - one item, claim or event, open to its words.
import { get } from "./api.js";
import { claimRow, empty, originWords } from "./lists.js";
import { $, state, toHash } from "./state.js";
import { actorWords, Bytes, el, figureWords, marked, momentWords, plural, scene, whenWords } from "./words.js";

/** What the page around does: {open: {event, claim, item}, go(place), close(), isReviewing(), onEvent(answer)}. */
let page;
export const useDetail = (p) => (page = p);

export function showDetail(...children) {
  $("detail").replaceChildren(el("button.close", { type: "button", onclick: () => page.close() }, "← back to the list"), ...children.flat().filter(Boolean));
  $("detail").hidden = false;
  $("list").hidden = true;
  document.querySelector("main").classList.add("wide");
  $("detail").scrollTop = 0;
  toHash();
}

// ---- facts ---------------------------------------------------------------------
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
  const filled = value.flat().filter((v) => v !== null && v !== undefined && v !== "" && !(v instanceof Node && v.textContent === ""));
  return filled.length ? [el("dt", name), el("dd", ...filled)] : [];
}

const PRECISION = { 1: "exact", 2: "within 25 km", 3: "second-order area", 4: "province", 5: "area or line", 6: "country", 7: "wider" };

function placeWords(p) {
  const at = p.lat != null ? `${p.name}${p.admin1 ? ", " + p.admin1 : ""}${p.country ? ", " + p.country : ""} (${PRECISION[p.precision]})` : "not resolved";
  const others = (p.alternatives ?? []).map((o) => `${o.name}, ${o.admin1 || o.country} ${Number(o.score).toFixed(2)}`).join("; ");
  return el("div", `${p.role}: `, p.text ? el("bdi", `“${p.text}”`) : null, ` → ${at}`, p.lowered ? el("span.hint", ` ${p.lowered}`) : null,
    p.inherited ? el("span.hint", " taken over from another sentence") : null, others ? el("span.hint", ` passed over: ${others}`) : null);
}

const actorFact = (a) => el("div", a.text ? el("bdi", `“${a.text}”`) : null, a.name && a.name !== a.text ? ` = ${a.name}` : "", a.code ? el("span.hint", ` ${a.code}`) : null,
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
    ...fact("speaker", c.speakers?.length ? c.speakers.map(actorFact) : el("div", "the item’s own voice"), el("div.hint", `${c.stance ?? "asserts"}${c.hedge ? ", " + c.hedge : ""}`)),
    ...fact("what", `${c.event}${c.mode ? " · " + c.mode : ""}`, el("div.hint", [c.cameo && "CAMEO " + c.cameo, c.acled && "ACLED " + c.acled, c.weapon, ...(c.context ?? [])].filter(Boolean).join(" · "))),
    ...fact("aspect", c.aspect),
    ...fact("who", (c.actor ?? []).map(actorFact)),
    ...fact("to whom", (c.target ?? []).map(actorFact), (c.targets_protected ?? []).length ? el("div.hint", "protected: " + c.targets_protected.join(", ")) : null),
    ...fact("where", (c.where ?? []).map(placeWords), !(c.where ?? []).some((p) => p.lat != null) ? el("div.hint", c.nowhere ?? "no place that could be resolved") : null),
    ...fact("when", whenWords(c.when), c.when?.text ? el("div.hint", `“${c.when.text}”, ${c.when.basis ?? ""}`) : null),
    ...fact("figures", (c.figures ?? []).map((f) => el("div", figureWords(f), f.text ? el("span.hint", ` “${f.text}”`) : null))),
    ...fact("rule", el("code", c.rule), c.score != null ? el("span.hint", ` score ${Number(c.score).toFixed(2)}`) : null));
}

const itemHead = (i) =>
  el("p.hint", [i.publisher || (i.handle ? "@" + i.handle : "publisher not stated"), i.published ? `${i.published} (${i.date_basis ?? "stated"})` : "day not stated", i.url].filter(Boolean).join(" · "));

// ---- item and claim ------------------------------------------------------------
export async function openItem(id, claimId, inEvent) {
  try {
    const i = await get("items/" + encodeURIComponent(id));
    const chosen = i.claims.find((c) => c.claim === claimId);
    state.chosen = claimId ?? id;
    state.kind = claimId ? "claim" : "item";
    const body = el("div.words", { dir: "auto" });
    if (i.text) {
      const bytes = new Bytes(i.text);
      const marks = chosen ? marksOf(chosen) : i.claims.map((c) => ({ begin: c.span[0], end: c.span[1], kind: "claim", title: c.event.toLowerCase() }));
      if (chosen?.span) {
        const [b, e] = chosen.span;
        body.append(...marked(bytes, 0, b, marks), el("span.chosen", ...marked(bytes, b, e, marks)), ...marked(bytes, e, bytes.length, marks));
      } else body.append(...marked(bytes, 0, bytes.length, marks));
    } else body.append(el("p.hint", "The words of this item are not shown in this view."));
    showDetail(
      el("h2", { dir: "auto" }, chosen ? chosen.event.toLowerCase() + (chosen.mode ? " · " + chosen.mode : "") : i.title || "Item"),
      chosen ? claimFacts(chosen) : null, chosen ? why(chosen) : null,
      inEvent ? el("p", el("button.plain", { type: "button", onclick: () => page.open.event(inEvent) }, "The event that this claim tells of →")) : null,
      el("h3", chosen && i.title ? i.title : "Its words"), itemHead(i), body,
      el("h3", `${plural(i.claims.length, "claim")} in this item`), ...i.claims.map((c) => claimRow(c, page.open.claim)));
    body.querySelector(".chosen")?.scrollIntoView({ block: "nearest" });
    const at = chosen && scene(chosen);
    if (at) page.go(at);
  } catch (wrong) {
    showDetail(empty("The item could not be opened: " + wrong.message));
  }
}

export async function openClaim(id) {
  try {
    const { claim, in_event } = await get("claims/" + encodeURIComponent(id));
    await openItem(claim.item, id, in_event);
  } catch (wrong) {
    showDetail(empty("The claim could not be opened: " + wrong.message));
  }
}

// ---- event ---------------------------------------------------------------------
const whoOf = (t) => (t.who && t.who !== "all" && t.who !== "unsaid" ? ` (${t.who})` : "");

/** "21 passengers + four soldiers": the words of the figures that were added up. */
function madeOf(t, words) {
  const figures = t.best_sum ? (words.get(t.best_claim)?.figures ?? []).filter((f) => (f.also ? t.best_sum[0]?.row < 0 : f.row === t.best_sum[0]?.row) && f.measure === t.measure && (t.who === "all" || f.who === t.who)) : [];
  const before = t.best_sum?.[0]?.row < 0 ? [String(t.best_sum[0].low)] : [];       // "12 + two policemen", who also died
  return figures.length ? el("div.hint", { dir: "auto" }, [...before, ...figures.map((f) => f.text)].join(" + ")) : null;
}

function tollTable(e, words) {
  if (!e.figures?.length) return null;
  const end = (value, by) => el("td", value == null ? "—" : by ? el("button.plain", { type: "button", onclick: () => page.open.claim(by), title: "the claim that sets it" }, String(value)) : String(value));
  return el("table", el("caption", "Figures, each end with the claim that sets it"),
    el("thead", el("tr", ...["what", "low", "best", "high"].map((h) => el("th", { scope: "col" }, h)))),
    el("tbody", e.figures.map((t) => el("tr", el("th", { scope: "row" }, t.measure + whoOf(t), madeOf(t, words), t.rule ? el("div.hint", t.rule) : null),
      end(t.low, t.low_claim), end(t.best, t.best_claim), end(t.high, t.high_claim)))));
}

function responsibilityList(e) {
  if (!e.responsibility?.length) return null;
  const by = (words, names) => (names?.length ? `${words} ${names.join(", ")}` : "");
  return [el("h3", "Responsibility"), el("ul", e.responsibility.map((r) => el("li", el("bdi", r.party.name), ": ",
    [by("alleged by", r.alleged_by), by("denied by", r.denied_by), by("conceded by", r.conceded_by)].filter(Boolean).join("; "))))];
}

/** Which ends of the event's figures a claim sets: "low", "best and high". */
function setsWords(e, claim) {
  const sets = [];
  for (const t of e.figures ?? [])
    for (const end of ["low", "best", "high"]) if (t[end + "_claim"] === claim) sets.push(`${end} ${t.measure}${whoOf(t)}`);
  return sets.join(", ");
}

/** Who says what, one under the other, so that two figures can be compared without turning a page. */
function claimsTable(e, words) {
  const cells = (m) => {
    const c = words.get(m.claim);
    if (!c) return [el("td", { colspan: "5" }, el("code", m.claim), " not shown in this view")];
    const sets = setsWords(e, m.claim);
    return [
      el("th", { scope: "row", "data-label": "speaker" }, el("bdi", actorWords(c.speakers) || "the item’s own voice"), el("div.hint", m.origin ? `origin: ${m.origin}` : "origin not known")),
      el("td", { "data-label": "figures" }, (c.figures ?? []).map((f) => el("div", figureWords(f))), sets ? el("div.hint", "sets " + sets) : null),
      el("td", { "data-label": "stance" }, c.stance ?? "asserts", c.hedge ? el("div.hint", c.hedge) : null),
      el("td", { "data-label": "when" }, whenWords(c.when)),
      el("td", { "data-label": "words" }, el("button.plain.row-open", { type: "button", dir: "auto", "data-kind": "claim", "data-id": m.claim, onclick: () => page.open.claim(m.claim) }, c.text),
        el("div.hint", [m.role, m.why].filter(Boolean).join(": "))),
    ];
  };
  return el("table.members", el("caption", `${plural(e.claims.length, "claim")}, side by side`),
    el("thead", el("tr", ...["speaker", "figures", "stance", "when", "words"].map((h) => el("th", { scope: "col" }, h)))),
    el("tbody", e.claims.map((m) => el("tr.member", { "data-claim": m.claim, class: "member " + (m.role ?? "") }, ...cells(m)))));
}

function historyOf(e) {
  if (!(e.history?.length > 1)) return null;
  const killed = (k) => (k ? `; killed ${k[0] === k[2] ? k[1] : `${k[1]} (${k[0]} to ${k[2]})`}` : "");
  return el("details", el("summary", `History: ${e.history.length} states`),
    el("ol", e.history.map((h) => el("li", `${momentWords(h.at)}: ${h.why} (${plural(h.n_claims, "claim")}, ${plural(h.n_origins, "origin")}${killed(h.killed)})`))));
}

export async function openEvent(id) {
  try {
    const answer = await get("events/" + encodeURIComponent(id));
    if (page.isReviewing() && state.chosen === id) return;         // nobody's sentence is torn off by news
    const { event: e, claims } = answer;
    const words = new Map(claims.map((c) => [c.claim, c]));
    state.chosen = id;
    state.kind = "event";
    showDetail(
      el("h2", e.type.toLowerCase() + (e.mode ? " · " + e.mode.replaceAll("-", " ") : ""), e.status && e.status !== "draft" ? el("span.status." + e.status, e.status) : null),
      el("div", { id: "review" }),
      el("dl.facts", ...fact("where", e.where ? el("bdi", [e.where.name, e.where.admin1, e.where.country].filter(Boolean).join(", ")) : "no place",
          e.where ? el("span.hint", ` ${PRECISION[e.where.precision] ?? ""}${e.where.lowered ? ", " + e.where.lowered : ""}`) : null, el("div.hint", e.where_rule ?? "")),
        ...fact("when", whenWords(e.when), el("div.hint", e.when?.rule ?? "")),
        ...fact("told by", originWords(e), (e.origins ?? []).length ? el("div.hint", e.origins.map((o) => o.name).join(", ")) : null),
        ...fact("occurrence", e.occurrence, el("div.hint", e.occurrence_rule ?? "")),
        ...fact("attribution", e.attribution, el("div.hint", e.attribution_rule ?? "")),
        ...fact("state", e.status, el("div.hint", e.status_rule ?? ""))),
      tollTable(e, words), responsibilityList(e), claimsTable(e, words), historyOf(e));
    page.onEvent(answer);
    if (e.where?.lat != null) page.go(e.where);
  } catch (wrong) {
    showDetail(empty("The event could not be opened: " + wrong.message));
  }
}
