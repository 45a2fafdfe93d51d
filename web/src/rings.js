// rings.js - events as marks on a canvas.  One ring a place, or one for places that would lie on each other at this
// zoom: 250 events in one village are one ring with their number, and a list.  One origin alone is hollow.  A province
// is not a pin: what is only known to a wider area is that area, with its name.
import { NOWHERE } from "./columns.js";
import { ink, isDark, Room } from "./basemap.js";
import { pixelsPerKm, worldX, worldY } from "./overlay.js";

const COLOURS = { ASSAULT: "#c0392b", CONTROL: "#7d3c98", DISPLACE: "#b9770e", ACCESS: "#1f618d", AGREE: "#1e8449", AID: "#148f77", COERCE: "#943126" };
const OTHER = "#566573";
const WIDE_KM = { 3: 25, 4: 45, 5: 45, 6: 120, 7: 300 };
const CELL = 18;                // pixels: nearer than this, two places are one ring until somebody zooms in
const ALONE = 12;               // the zoom from which every place has its own

export class Rings {
  constructor() {
    this.hits = [];
    this.marked = -1;
  }

  /** `events`: with what is to be seen chosen. */
  show(events) {
    if (events !== this.events) this.zoom = undefined;
    this.events = events;
  }

  /** The place that what is open lies at. */
  mark(where) {
    const p = this.events?.places, near = (a, b) => Math.abs(a - b) < 2e-5;
    this.marked = -1;
    for (let s = 0; where?.lat != null && p && s < p.n; s++) if (near(p.lat[s], where.lat) && near(p.lon[s], where.lon)) this.marked = s;
  }

  /** Where each place lies at this zoom, and with which others it makes one ring. */
  layOut(zoom) {
    if (this.zoom === zoom) return;
    const { places: p } = this.events, cells = new Map();
    this.zoom = zoom;
    this.x = new Float64Array(p.n);
    this.y = new Float64Array(p.n);
    this.cell = new Uint32Array(p.n);
    for (let s = 0; s < p.n; s++) {
      this.x[s] = worldX(p.lon[s], zoom);
      this.y[s] = worldY(p.lat[s], zoom);
      const wide = p.precision[s] >= 3;
      const key = wide || zoom >= ALONE ? `${wide ? p.precision[s] : ""} ${p.lat[s]} ${p.lon[s]}` : Math.floor(this.x[s] / CELL) * 2 ** 26 + Math.floor(this.y[s] / CELL);
      if (!cells.has(key)) cells.set(key, cells.size);
      this.cell[s] = cells.get(key);
    }
    const n = cells.size;
    this.ncells = n;
    this.count = new Uint32Array(n);
    this.solid = new Uint8Array(n);
    this.several = new Uint8Array(n);
    this.harm = new Float32Array(n);
    this.first = new Uint32Array(n);            // an event's place, by which several places are told
    this.heaviest = new Uint32Array(n);
    this.order = new Uint32Array(n);
    this.radius = new Uint16Array(n);
  }

  /** What each ring holds of the chosen events. */
  sum() {
    const { events: e, cell, count, solid, several, harm, first, heaviest } = this;
    count.fill(0);
    solid.fill(0);
    several.fill(0);
    harm.fill(-1);
    for (let k = 0; k < e.nchosen; k++) {
      const i = e.chosen[k], s = e.spot[i];
      if (s === NOWHERE) continue;
      const c = cell[s], h = e.harm(i);
      if (count[c]++ === 0) first[c] = s;
      else if (first[c] !== s) several[c] = 1;
      if (e.origins[i] > 1) solid[c] = 1;
      if (h > harm[c]) { harm[c] = h; heaviest[c] = i; }
    }
  }

  paint(context, frame) {
    this.hits = [];
    if (!this.events) return false;
    this.layOut(frame.zoom);
    this.sum();
    const { events: e, order, count, radius, heaviest, x, y } = this, wide = [];
    let n = 0;
    for (let c = 0; c < this.ncells; c++) {
      if (!count[c]) continue;
      const s = e.spot[heaviest[c]], px = x[s] - frame.west, py = y[s] - frame.north;
      if (e.places.precision[s] >= 3) { wide.push(c); continue; }
      radius[c] = Math.min(60, Math.round(6 + 3 * Math.log2(1 + this.harm[c]) + Math.min(6, Math.log2(count[c]) * 2)));
      if (px > -radius[c] && py > -radius[c] && px < frame.width + radius[c] && py < frame.height + radius[c]) order[n++] = c;
    }
    const room = new Room();
    this.areas(context, frame, wide);
    const drawn = order.subarray(0, n).sort((a, b) => radius[b] - radius[a]);       // small ones lie on large ones
    context.font = "11px system-ui, sans-serif";
    context.textAlign = "center";
    context.textBaseline = "middle";
    this.text = ink().text;
    for (const c of drawn) this.ring(context, frame, c);
    for (const c of wide.sort((a, b) => count[b] - count[a])) this.label(context, frame, c, room);
    return n + wide.length > 0;
  }

  colour(c) {
    return COLOURS[this.events.types[this.events.type[this.heaviest[c]]]] ?? OTHER;
  }

  hit(c, s, x, y, w, h) {
    const p = this.events.places;
    this.hits.push({ x, y, w, h, key: `${p.lat[s]},${p.lon[s]}`, lat: p.lat[s], lon: p.lon[s], count: this.count[c], several: !!this.several[c] });
  }

  ring(context, frame, c) {
    const s = this.events.spot[this.heaviest[c]], r = this.radius[c], x = this.x[s] - frame.west, y = this.y[s] - frame.north;
    context.beginPath();
    context.arc(x, y, r, 0, 7);
    context.fillStyle = context.strokeStyle = this.colour(c);
    context.globalAlpha = this.solid[c] ? 0.78 : 0.14;
    context.fill();
    context.globalAlpha = 1;
    context.lineWidth = 2;
    context.stroke();
    if (this.count[c] > 1) {
      context.fillStyle = this.solid[c] ? "#ffffff" : this.text;
      context.fillText(String(this.count[c]), x, y + 0.5);
    }
    if (this.marked >= 0 && this.cell[this.marked] === c) this.frame(context, () => context.arc(x, y, r + 2, 0, 7));
    this.hit(c, s, x - r, y - r, 2 * r, 2 * r);
  }

  frame(context, path) {
    context.beginPath();
    path();
    context.lineWidth = 3;
    context.strokeStyle = isDark() ? "#ffffff" : "#000000";
    context.stroke();
  }

  /** How far an area reaches, as a soft disc: its true shape is not what was said. */
  areas(context, frame, wide) {
    const { events: e, x, y } = this, p = e.places;
    for (const c of wide) {
      const s = e.spot[this.heaviest[c]], r = WIDE_KM[p.precision[s]] * pixelsPerKm(p.lat[s], frame.zoom), px = x[s] - frame.west, py = y[s] - frame.north;
      if (px < -r || py < -r || px > frame.width + r || py > frame.height + r || r > 900) continue;
      context.beginPath();
      context.arc(px, py, r, 0, 7);
      context.fillStyle = context.strokeStyle = this.colour(c);
      context.globalAlpha = 0.06;
      if (r < 200) context.fill();
      context.globalAlpha = 0.5;
      context.lineWidth = 1;
      context.setLineDash([6, 4]);
      context.stroke();
      context.setLineDash([]);
      context.globalAlpha = 1;
    }
  }

  /** "Daraa · 12" in a box in its colour; where there is no room for the name, the number alone. */
  label(context, frame, c, room) {
    const { events: e } = this, s = e.spot[this.heaviest[c]], x = this.x[s] - frame.west, y = this.y[s] - frame.north;
    if (x < 0 || y < 0 || x > frame.width || y > frame.height) return;
    context.font = "600 11px system-ui, sans-serif";
    context.textAlign = "center";
    context.textBaseline = "middle";
    const name = e.places.name[s], number = String(this.count[c]);
    for (const words of name ? [`${name} · ${number}`, number] : [number]) {
      const w = context.measureText(words).width + 12, h = 18;
      const dy = [0, -20, 20, -40, 40].find((d) => room.take(x - w / 2, y + d - h / 2, w, h));
      if (dy === undefined) continue;
      const box = [Math.round(x - w / 2), Math.round(y + dy - h / 2), Math.round(w), h];
      context.globalAlpha = 0.92;
      context.fillStyle = ink().halo;
      context.fillRect(...box);
      context.globalAlpha = 1;
      context.lineWidth = this.solid[c] ? 2 : 1;
      context.strokeStyle = this.colour(c);
      context.setLineDash(this.solid[c] ? [] : [4, 2]);
      context.strokeRect(...box);
      context.setLineDash([]);
      context.fillStyle = ink().text;
      context.fillText(words, x, y + dy + 0.5);
      if (this.marked >= 0 && this.cell[this.marked] === c) this.frame(context, () => context.rect(...box));
      return this.hit(c, s, ...box);
    }
  }

  /** What lies under a point of the canvas, the uppermost first. */
  at(x, y) {
    for (let i = this.hits.length - 1; i >= 0; i--) {
      const h = this.hits[i];
      if (x >= h.x && y >= h.y && x <= h.x + h.w && y <= h.y + h.h) return h;
    }
    return null;
  }
}
