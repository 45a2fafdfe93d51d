// control.js - who holds what on a day, as discs around places: in the colour of the side, hatched where two say that
// they hold it; what another held the day before stays as a dashed ring.
import { dayNumber } from "./columns.js";
import { pixelsPerKm, worldX, worldY } from "./overlay.js";

const SIDES = ["#2e6da4", "#2f8f4e", "#c9a227", "#7b4fa3", "#1b8a8a", "#8a5a2b", "#c2558f", "#5b6b7b"];
const OF_THE_STATE = new Set(["GOV", "MIL", "COP", "LEG", "SPY", "JUD"]);
const FROM_ZOOM = 6;

/** The side that a party is of: "army units" and "government forces" of one country are one. */
export function sideOf(party) {
  const code = party?.code ?? "", sector = code.slice(3, 6);
  if (party?.id && !OF_THE_STATE.has(sector)) return party.id;
  return code.length >= 6 ? code.slice(0, 3) + (OF_THE_STATE.has(sector) ? "GOV" : sector) : party?.name ?? "?";
}

/** The same colour for a side in every view: by its name, not by its turn. */
export function sideColour(party) {
  let h = 7;
  for (const c of sideOf(party)) h = (h * 31 + c.codePointAt(0)) >>> 0;
  return SIDES[((h ^ (h >>> 7)) >>> 0) % SIDES.length];
}

/** Hatching in two colours. */
function hatch(context, a, b) {
  const n = 16, canvas = Object.assign(document.createElement("canvas"), { width: n, height: n }), c = canvas.getContext("2d");
  for (const [colour, shift] of [[a, 0], [b, n / 2]]) {
    c.strokeStyle = colour;
    c.lineWidth = n / 4;
    for (let x = -n; x <= 2 * n; x += n) { c.beginPath(); c.moveTo(x + shift, 0); c.lineTo(x + shift + n, n); c.stroke(); }
  }
  return context.createPattern(canvas, "repeat");
}

export class Control {
  constructor() {
    this.now = this.before = new Int32Array(0);
  }

  /** `a` as /api/map/control gives it: places, and their states one after the other. */
  read(a) {
    this.places = a.places;
    this.parties = a.parties;
    this.colours = a.parties.map(sideColour);
    this.sides = a.parties.map(sideOf);
    this.steps = { ...a.steps, place: Uint32Array.from(a.steps.place), day: Int32Array.from(a.steps.day), holder: Int32Array.from(a.steps.holder), rival: Int32Array.from(a.steps.rival) };
    this.states = a.states;
    this.now = new Int32Array(a.places.lat.length).fill(-1);
    this.before = new Int32Array(a.places.lat.length).fill(-1);
  }

  /** The state of each place at the end of a day, and of the day before; `day` undefined: none are shown.  False when
   * all is as it was. */
  choose(day) {
    if (!this.places) return false;
    const { place, day: since } = this.steps, d = day && dayNumber(day), n = this.now.length;
    const now = new Int32Array(n).fill(-1), before = new Int32Array(n).fill(-1);
    for (let k = 0; day && k < place.length; k++) {
      if (since[k] <= d) now[place[k]] = k;
      if (since[k] < d) before[place[k]] = k;
    }
    let other = false;
    for (let p = 0; p < n && !other; p++) other = now[p] !== this.now[p] || before[p] !== this.before[p];
    this.now = now;
    this.before = before;
    return other;
  }

  /** Those who hold something or say so, one of each side. */
  holders() {
    const { holder, rival } = this.steps ?? {}, sides = new Map();
    for (const k of this.now) for (const p of k < 0 ? [] : [holder[k], rival[k]]) if (p >= 0) sides.set(this.sides[p], this.parties[p]);
    return [...sides.values()];
  }

  isContested(k) {
    const s = this.states[this.steps.state[k]];
    return s === "contested" || s === "disputed";
  }

  /** Discs of one colour are one path: where they lie on each other they grow no darker. */
  each(frame, larger, put) {
    const { lat, lon, precision } = this.places;
    for (let p = 0; p < lat.length; p++) {
      if (this.now[p] < 0) continue;
      const r = Math.max(3, (precision[p] >= 3 ? 15 : 4) * larger * pixelsPerKm(lat[p], frame.zoom));
      const x = worldX(lon[p], frame.zoom) - frame.west, y = worldY(lat[p], frame.zoom) - frame.north;
      if (x > -r && y > -r && x < frame.width + r && y < frame.height + r) put(p, x, y, r);
    }
  }

  /** False when nothing is drawn. */
  paint(context, frame) {
    if (!this.places || frame.zoom < FROM_ZOOM) return false;
    const paths = new Map(), { holder, rival } = this.steps ?? {};
    this.each(frame, 1, (p, x, y, r) => {
      const k = this.now[p], contested = this.isContested(k);
      if (holder[k] < 0 && !contested) return;
      const key = contested ? `${this.colours[holder[k]] ?? "#888888"} ${this.colours[rival[k]] ?? "#888888"}` : this.colours[holder[k]];
      if (!paths.has(key)) paths.set(key, new Path2D());
      const path = paths.get(key);
      path.moveTo(x + r, y);
      path.arc(x, y, r, 0, 7);
    });
    // Held first: what is contested lies upon it.
    for (const [key, path] of [...paths].sort(([a], [b]) => a.length - b.length)) {
      const [a, b] = key.split(" ");
      context.fillStyle = b ? hatch(context, a, b) : a;
      context.globalAlpha = b ? 0.45 : 0.26;
      context.fill(path);
    }
    context.globalAlpha = 1;
    return this.ghosts(context, frame) || paths.size > 0;
  }

  /** What another held the day before. */
  ghosts(context, frame) {
    const { holder, state } = this.steps;
    let any = false;
    this.each(frame, 1.15, (p, x, y, r) => {
      const was = this.before[p], is = this.now[p];
      if (was < 0 || was === is || holder[was] < 0 || (this.sides[holder[was]] === this.sides[holder[is]] && state[was] === state[is])) return;
      any = true;
      context.beginPath();
      context.arc(x, y, r, 0, 7);
      context.lineWidth = 2;
      context.setLineDash([5, 4]);
      context.strokeStyle = this.colours[holder[was]];
      context.stroke();
      context.setLineDash([]);
    });
    return any;
  }
}
