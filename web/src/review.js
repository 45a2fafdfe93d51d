// review.js - a person's word about an event, by keyboard: one key, a reason, Enter.  Nothing is overwritten;
// undo says the opposite, and both are kept.
import { get, post } from "./api.js";
import { $, state } from "./state.js";
import { el, momentWords, plural } from "./words.js";

const WHO = "sitrep.who";
const REASONS = {
  confirm: ["two independent origins agree", "seen in pictures of the place", "the words say so plainly"],
  unverifiable: ["one origin, no access", "no place could be found"],
  dispute: ["a party denies it", "the figures contradict each other"],
  exclude: ["tells of another day", "tells of another place", "a copy with an error", "not what the words say"],
  split: ["another happening", "another place", "another day"],
  merge: ["one happening, told twice", "one place, spelled two ways"],
  correct: ["misread by the rules", "corrected by the source"],
};

/** Key, name, what it is about. */
const ACTIONS = [
  { key: "c", id: "confirm", label: "Confirm", of: "event" },
  { key: "u", id: "unverifiable", label: "Unverifiable", of: "event" },
  { key: "d", id: "dispute", label: "Disputed", of: "event" },
  { key: "m", id: "merge", label: "Merge…", of: "event" },
  { key: "e", id: "correct", label: "Correct…", of: "claim" },
  { key: "s", id: "split", label: "Split off", of: "claim" },
  { key: "x", id: "exclude", label: "Exclude", of: "claim" },
];

export const whoAmI = () => state.can.who ?? localStorage.getItem(WHO) ?? "";

let page, event = null, claims = [];
/** `p`: {changed(id)} is called when the record is another one now. */
export const useReview = (p) => (page = p);

const say = (words) => ($("said").textContent = words);

// ---- the bar on an event's page ---------------------------------------------------
export function showReview(answer) {
  event = answer.event;
  claims = answer.claims;
  const box = $("review");
  if (!state.can.code) return box.replaceChildren();
  box.replaceChildren(
    el("div.actions", { role: "toolbar", "aria-label": "Review this event" },
      ACTIONS.map((a) => el("button.action", { type: "button", id: "do-" + a.id, "aria-keyshortcuts": a.key, onclick: () => begin(a) }, el("kbd", a.key), " " + a.label)),
      el("button.action", { type: "button", id: "do-undo", "aria-keyshortcuts": "z", onclick: undo }, el("kbd", "z"), " Undo")),
    el("div", { id: "review-form" }),
    ...standing(answer).filter(Boolean));
}

export function leaveReview() {
  event = null;
}

/** Who is on it, and what was said of it so far. */
function standing(answer) {
  const { work, reviews = [] } = answer, mine = work?.who === whoAmI();
  const act = (action, label) => el("button.plain", { type: "button", onclick: () => send({ action, event: event.event }, label) }, label);
  return [
    el("p.hint", work ? [work.state === "done" ? `Done by ${work.who}. ` : `${mine ? "You are" : work.who + " is"} on this since ${momentWords(work.at)}. `, mine ? act("free", "Let go") : null] : [act("take", "I am on this")]),
    reviews.length ? el("details", el("summary", `${plural(reviews.length, "word")} of people about it`), el("ol", reviews.map((v) =>
      el("li", `${momentWords(v.at)}: `, el("bdi", v.who), `: ${v.kind} ${v.value ?? ""} `, el("span.hint", v.why ?? ""), " ",
        el("button.plain", { type: "button", onclick: () => send({ action: "undo", verdict: v.verdict }, "Undone") }, "take back"))))) : null,
  ];
}

/** The claim whose row has the focus; the only one when there is but one. */
function focused() {
  const row = document.activeElement?.closest?.("[data-claim]");
  return row?.dataset.claim ?? (event.claims.length === 1 ? event.claims[0].claim : null);
}

function begin(action) {
  if (action.id === "merge") return pickEvent(action);
  if (action.of === "event") return ask(action, { event: event.event }, `${action.label} this event`);
  const claim = focused();
  if (!claim) return pickClaim(action);
  return aboutClaim(action, claim);
}

function aboutClaim(action, claim) {
  const words = claims.find((c) => c.claim === claim)?.text ?? claim, cut = words.length > 90 ? words.slice(0, 90) + "…" : words;
  return action.id === "correct" ? pickField(action, claim, cut) : ask(action, { claim }, `${action.label}: “${cut}”`);
}

const form = (...children) => { $("review-form").replaceChildren(el("div.verdict", ...children)); };

export const isReviewing = () => Boolean($("review-form")?.firstChild);

function close(focusOn) {
  $("review-form")?.replaceChildren();
  $(focusOn)?.focus();
}

function pickClaim(action) {
  form(el("p", `${action.label}: which claim?`),
    ...event.claims.map((m) => el("button.row", { type: "button", onclick: () => aboutClaim(action, m.claim) },
      claims.find((c) => c.claim === m.claim)?.text ?? m.claim)),
    cancel(action));
  $("review-form").querySelector("button").focus();
}

const cancel = (action) => el("button.plain", { type: "button", onclick: () => close("do-" + action.id) }, "Cancel (Esc)");

/** The events that this one may be one with: same days, near by. */
async function pickEvent(action) {
  form(el("p", "Looking for events of these days, near by…"));
  const day = event.when?.from, where = event.where;
  const q = { limit: 30 };
  if (day) {
    const shift = (iso, n) => new Date(Date.parse(iso) + n * 864e5).toISOString().slice(0, 10);
    q.from = shift(day, -2);
    q.to = shift(event.when.to ?? day, 2);
  }
  if (where?.lat != null) q.box = [where.lon - 0.3, where.lat - 0.3, where.lon + 0.3, where.lat + 0.3].map((x) => x.toFixed(3)).join(",");
  const found = (await get("events", q)).events.filter((e) => e.id !== event.event);
  if (!found.length) form(el("p", "No other event of these days lies near by."), cancel(action));
  else form(el("p", "One with which event?"),
    ...found.map((e) => el("button.row", { type: "button", onclick: () => ask(action, { event: event.event, into: e.id }, `Merge with “${e.title}”`) },
      el("span.title", e.title || e.type), el("span.facts", `${e.place || "no place"} · ${e.from ?? "day not known"} · ${e.n_items} reports`))),
    cancel(action));
  $("review-form").querySelector("button").focus();
}

const FIELDS = [["killed", "killed (7 or 7-13)"], ["injured", "injured"], ["displaced", "displaced"], ["place", "place (a name)"], ["when", "day (2018-06-26)"],
  ["type", "type (ASSAULT …)"], ["mode", "mode"], ["weapon", "weapon"]];

function pickField(action, claim, words) {
  const field = el("select", { id: "c-field" }, FIELDS.map(([v, label]) => el("option", { value: v }, label)));
  const value = el("input", { id: "c-value", autocomplete: "off" });
  form(el("p", `Correct: “${words}”`), el("label", "What is wrong ", field), el("label", "It should be (empty: as the machine read it) ", value),
    el("button", { type: "button", onclick: () => ask(action, { claim, field: field.value, value: value.value.trim() }, `Correct ${field.value} to ${value.value.trim() || "what the machine read"}`) }, "Go on"),
    cancel(action));
  value.addEventListener("keydown", (k) => { if (k.key === "Enter") { k.preventDefault(); k.target.closest(".verdict").querySelector("button").click(); } });
  field.focus();
}

/** Says it, and shows the event as it stands then: a merged one is another. */
async function send(body, title, wrongAt) {
  document.body.toggleAttribute("data-busy", true);
  try {
    await post("review", { ...body, who: whoAmI() || undefined });
    close();
    say(`${title}: kept.`);
    await page.changed(body.action === "merge" ? body.into : event.event);
  } catch (wrong) {
    (wrongAt ?? $("said")).textContent = wrong.message;
  } finally {
    document.body.toggleAttribute("data-busy", false);
  }
}

/** The reason, and who says it. */
function ask(action, body, title) {
  const why = el("input", { id: "v-why", required: "", list: "v-reasons", autocomplete: "off", size: "36" });
  const who = state.can.who ? null : el("input", { id: "v-who", required: "", autocomplete: "off", value: whoAmI(), size: "10" });
  const wrong = el("p", { role: "alert" });
  const keep = (e) => {
    e.preventDefault();
    if (who) localStorage.setItem(WHO, who.value.trim());
    send({ action: action.id, ...body, why: why.value.trim() }, title, wrong);
  };
  $("review-form").replaceChildren(el("form.verdict", { onsubmit: keep }, el("p", title),
    el("label", "Reason ", why), el("datalist", { id: "v-reasons" }, (REASONS[action.id] ?? []).map((r) => el("option", { value: r }))),
    who ? el("label", "Your name ", who) : null, el("button", "Keep (Enter)"), cancel(action), wrong));
  why.focus();
}

const undo = () => send({ action: "undo" }, "The last word is taken back");

/** True when the key was ours. */
export function reviewKey(e) {
  if (!event || !state.can.code || e.ctrlKey || e.metaKey || e.altKey) return false;
  if (e.key === "Escape" && isReviewing()) {
    close();
    return true;
  }
  if (e.target.matches("input, textarea, select")) return false;
  if (document.body.hasAttribute("data-busy")) return true;        // what it was about is being read again
  const action = ACTIONS.find((a) => a.key === e.key);
  if (action) begin(action);
  else if (e.key === "z") undo();
  else return false;
  e.preventDefault();
  return true;
}
