// state.js - what is being looked at.  The address bar holds all of it, so that a view can be sent to a colleague.
export const state = {
  tab: "events", ledger: "holders",
  day: 0, all: true, days: [],                      // day: index into days
  text: "", type: "", origins: 1, place: null,      // place: "lat,lon" of a ring that was chosen
  known: "", profile: "",                           // as known on this day; whose eyes (empty: the server's own)
  kind: "event", chosen: null,                      // what is open
  can: {},                                          // what this server lets us do
};

export const $ = (id) => document.getElementById(id);

const KEPT = { text: "", type: "", tab: "events", ledger: "holders", known: "", profile: "" };

export function toHash() {
  const q = new URLSearchParams();
  if (!state.all) q.set("day", state.days[state.day]?.day ?? "");
  for (const [key, usual] of Object.entries(KEPT)) if (state[key] && state[key] !== usual) q.set(key, state[key]);
  if (state.origins > 1) q.set("origins", state.origins);
  if (state.chosen) q.set(state.kind, state.chosen);
  const hash = "#" + q;
  if (location.hash !== hash) history.replaceState(null, "", hash);
}

/** Reads the address bar; the days must be known by then.  Leaves what is open in kind and chosen. */
export function fromHash() {
  const q = new URLSearchParams(location.hash.slice(1));
  for (const [key, usual] of Object.entries(KEPT)) state[key] = q.get(key) ?? usual;
  state.origins = Number(q.get("origins") ?? 1);
  const day = state.days.findIndex((d) => d.day === q.get("day"));
  state.all = day < 0;
  state.day = Math.max(0, day);
  state.chosen = null;
  for (const kind of ["event", "claim", "item"]) if (q.get(kind)) [state.kind, state.chosen] = [kind, q.get(kind)];
}

export const today = () => (state.all ? undefined : state.days[state.day]?.day);

/** The choice as the server's questions have it. */
export const filters = () => ({ text: state.text, type: state.type, origins: state.origins > 1 ? state.origins : undefined, from: today(), to: today() });
