// columns.js - all events of the record as columns of numbers: light enough to hold a hundred thousand and to filter
// them between two pictures.  No object is made for an event; what a list or a page shows of one is asked for when it
// is shown.
const DAY = 864e5;
export const dayNumber = (iso) => Math.round(Date.parse(iso + "T00:00:00Z") / DAY);

const ARRAYS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array };
export const NOWHERE = 0xffffffff, UNSAID = 0xffff;

export class Events {
  /** `packed` as /api/map gives it: the length of a head, the head as JSON, the columns. */
  constructor(packed) {
    const length = new DataView(packed).getUint32(0, true);
    const head = JSON.parse(new TextDecoder().decode(new Uint8Array(packed, 4, length)));
    this.n = head.n;
    this.types = head.types;
    this.places = { ...head.spots, n: head.spots.lat.length };            // lat[], lon[], precision[], name[]
    for (const { name, of, at } of head.columns) this[name] = new ARRAYS[of](packed, 4 + length + at, head.n);
    this.chosen = new Uint32Array(this.n);
    this.nchosen = 0;
  }

  /** How large a mark is: the dead, or a quarter of the injured. */
  harm(i) {
    return this.killed[i] !== UNSAID ? this.killed[i] : this.injured[i] !== UNSAID ? this.injured[i] / 4 : 0;
  }

  /** Keeps in `chosen` the events of a day (or all), a type, and at least so many origins. */
  choose({ day, type, origins }) {
    const d = day ? dayNumber(day) : 0, t = type ? this.types.indexOf(type) : -1;
    let n = 0;
    for (let i = 0; i < this.n; i++) {
      if (day && !(this.day[i] <= d && d <= this.day[i] + this.days[i])) continue;
      if (type && this.type[i] !== t) continue;
      if (origins > 1 && this.origins[i] < origins) continue;
      this.chosen[n++] = i;
    }
    this.nchosen = n;
  }
}
