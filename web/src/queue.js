// queue.js - what arrived and waits for a person: each claim with the event proposed for it, and why.
import { get, post } from "./api.js";
import { claimRow, empty } from "./lists.js";
import { whoAmI } from "./review.js";
import { $, state } from "./state.js";
import { el, momentWords, plural } from "./words.js";

async function work(action, item) {
  await post("review", { action, item, who: whoAmI() });
}

function proposal(p, open) {
  const e = p.event;
  if (!e) return el("p.match", p.apart ? `in no event: ${p.apart}` : "in no event");
  const facts = [e.place, e.from, e.killed != null ? `${e.killed} killed` : "", plural(e.n_claims, "claim")].filter(Boolean).join(" · ");
  return el("p.match", p.founds_it ? "founds an event: " : "joins ",
    el("button.plain", { type: "button", onclick: () => open.event(e.id) }, `${e.type.toLowerCase()}${e.mode ? " · " + e.mode : ""}, ${facts}`),
    el("span.hint", p.why && !p.founds_it ? ` because ${p.why}` : ""), p.reviewed ? el("span.status.reviewed", "reviewed") : null,
    p.nowhere ? el("span.hint", ` ${p.nowhere}`) : null);
}

function queued(q, open) {
  const mine = q.work?.who === whoAmI();
  const act = (action, label) => el("button.action", { type: "button", onclick: () => work(action, q.item).then(() => showQueue(open)).catch((w) => ($("said").textContent = w.message)) }, label);
  return el("section.queued", { "data-item": q.item },
    el("h3", { dir: "auto" }, el("button.plain.row-open", { type: "button", onclick: () => open.item(q.item) }, q.title || q.start.slice(0, 120))),
    el("p.hint", [q.publisher || (q.handle ? "@" + q.handle : "publisher not stated"), q.published, `arrived ${momentWords(q.arrived)}`].filter(Boolean).join(" · "),
      q.work ? el("span.status.at-work", q.work.state === "done" ? `done by ${q.work.who}` : `${mine ? "you are" : q.work.who + " is"} on this`) : null),
    state.can.code ? el("div.actions", q.work && mine ? act("free", "Let go") : act("take", "Take"), act("done", "Done")) : null,
    ...q.claims.map((p) => el("div", claimRow(p.claim, open.claim), proposal(p, open))),
    q.claims.length ? null : el("p.hint", "No claim was found in it."));
}

const AT_ONCE = 30;

export async function showQueue(open, offset = 0) {
  const box = $("list");
  try {
    const { queue, next } = await get("queue", { limit: AT_ONCE, offset });
    const rows = queue.map((q) => queued(q, open));
    if (offset) rows.unshift(el("button.plain", { type: "button", onclick: () => showQueue(open, Math.max(0, offset - AT_ONCE)) }, "← newer"));
    if (next) rows.push(el("button.plain.more", { type: "button", onclick: () => showQueue(open, offset + AT_ONCE) }, "older →"));
    box.replaceChildren(...(rows.length ? rows : [empty("Nothing waits for review.", "New items appear here as they arrive.")]));
    box.scrollTop = 0;
  } catch (wrong) {
    box.replaceChildren(empty("The queue could not be read: " + wrong.message));
  }
}
