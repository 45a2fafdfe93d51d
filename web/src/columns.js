// columns.js - all events of the record as columns: light enough to hold a hundred thousand and to filter them
// between two frames.  What a list or a page shows of one of them is asked for when it is shown.
const DAY = 864e5;
const dayNumber = (iso) => Math.round(Date.parse(iso + "T00:00:00Z") / DAY);

export class Events {
  /** `c` as /api/map gives it. */
  constructor(c) {
    this.n = c.n;
    this.types = c.types;
    this.places = c.spots;                                     // {lat[], lon[], precision[], name[], ..}
    this.digits = c.digits;
    this.names = c.ids;
    this.odd = c.odd;
    this.type = Uint8Array.from(c.type);
    this.at = Int32Array.from(c.spot);                         // -1: nowhere
    this.origins = Uint8Array.from(c.origins, (n) => Math.min(n, 255));
    // The dead, or a quarter of the injured; -1 is: nobody said.
    this.harm = Float32Array.from(c.killed, (k, i) => (k >= 0 ? k : c.injured[i] >= 0 ? c.injured[i] / 4 : 0));
    this.from = new Int32Array(c.n);
    this.to = new Int32Array(c.n);
    for (let i = 0, day = 0; i < c.n; i++) {
      day += c.day[i];
      this.from[i] = day;
      this.to[i] = day + c.days[i];
    }
    this.chosen = new Uint32Array(c.n);
    this.nchosen = 0;
  }

  /** As much of its id as tells it from all others. */
  id(i) {
    return this.odd[i] ?? "ev-" + this.names.slice(i * this.digits, (i + 1) * this.digits);
  }

  /** What `id` cuts every id to. */
  short(id) {
    return id && id.startsWith("ev-") ? id.slice(0, 3 + this.digits) : id;
  }

  /** Keeps in `chosen` the events of a day (or all), a type, and at least so many origins; `only`: short ids, or null. */
  choose({ day, type, origins, only }) {
    const d = day ? dayNumber(day) : null, t = type ? this.types.indexOf(type) : -1;
    let n = 0;
    for (let i = 0; i < this.n; i++) {
      if (d !== null && !(this.from[i] <= d && d <= this.to[i])) continue;
      if (type && this.type[i] !== t) continue;
      if (origins > 1 && this.origins[i] < origins) continue;
      if (only && !only.has(this.id(i))) continue;
      this.chosen[n++] = i;
    }
    this.nchosen = n;
  }
}
