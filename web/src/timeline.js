// timeline.js - events a day as a line before items a day as bars: what happened, and how much was written.  A few
// thousand days are no more work than the pixels they share: of those that share one the largest is drawn.
import { dayNumber } from "./columns.js";
import { el } from "./words.js";

const HEIGHT = 92, LEFT = 34, RIGHT = 8, TOP = 6, BOTTOM = 18;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** 1, 2, 5, 10, 20 .. so that at most `most` of them reach `to`. */
function stepTo(to, most) {
  for (let ten = 1; ; ten *= 10) for (const k of [1, 2, 5]) if (to / (k * ten) <= most) return k * ten;
}

/** Where the axis says a day, each [number of the day, words]. */
function dates(first, last, width) {
  const most = Math.max(2, Math.floor(width / 80)), days = last - first + 1, marks = [];
  const date = (n) => new Date(n * 864e5);
  if (days <= 62) {
    const step = stepTo(days, most);
    for (let n = first; n <= last; n += step) marks.push([n, `${date(n).getUTCDate()} ${MONTHS[date(n).getUTCMonth()]}`]);
    return marks;
  }
  const months = days / 30.4, step = [1, 2, 3, 6, 12, 24, 60, 120].find((s) => months / s <= most) ?? 240;
  const begin = date(first);
  for (let m = Math.ceil((begin.getUTCFullYear() * 12 + begin.getUTCMonth()) / step) * step; ; m += step) {
    const n = Date.UTC(Math.floor(m / 12), m % 12, 1) / 864e5;
    if (n > last) return marks;
    if (n >= first) marks.push([n, step % 12 ? `${MONTHS[m % 12]} ${Math.floor(m / 12)}` : String(Math.floor(m / 12))]);
  }
}

export class Timeline {
  constructor(container, onDay) {
    this.container = container;
    this.days = [];
    this.canvas = el("canvas");
    this.line = el("div.today", { hidden: "" });
    container.append(this.canvas, this.line);
    // As overlay.js: kept in memory, not by the graphics card.
    this.context = this.canvas.getContext("2d", { willReadFrequently: true });
    this.canvas.addEventListener("click", (e) => {
      const i = this.nearest(e.offsetX);
      if (i >= 0) onDay(i);
    });
    this.canvas.addEventListener("mousemove", (e) => {
      const d = this.days[this.nearest(e.offsetX)];
      this.canvas.title = d ? `${d.day}: ${d.events} events, ${d.items} items` : "";
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
  }

  show(days) {
    this.days = days;
    this.numbers = days.map((d) => dayNumber(d.day));
    this.draw();
  }

  /** The day that the map shows; -1: all. */
  mark(i) {
    this.marked = i;
    this.line.hidden = !(i >= 0 && this.numbers?.[i] !== undefined);
    if (!this.line.hidden) this.line.style.transform = `translateX(${Math.round(this.x(this.numbers[i])) - 1}px)`;
  }

  resize() {
    if (this.container.clientWidth !== this.width) this.draw();
  }

  x(day) {
    const first = this.numbers[0], span = Math.max(1, this.numbers.at(-1) - first + 1);
    return LEFT + ((day - first + 0.5) / span) * (this.width - LEFT - RIGHT);
  }

  nearest(x) {
    let best = -1, gap = Infinity;
    for (let i = 0; i < this.days.length; i++) {
      const d = Math.abs(this.x(this.numbers[i]) - x);
      if (d < gap) [best, gap] = [i, d];
    }
    return best;
  }

  draw() {
    const c = this.context, ratio = Math.min(2, devicePixelRatio || 1), width = (this.width = this.container.clientWidth);
    Object.assign(this.canvas, { width: Math.max(1, width * ratio), height: HEIGHT * ratio });
    Object.assign(this.canvas.style, { width: width + "px", height: HEIGHT + "px", display: "block", cursor: "pointer" });
    if (!this.days.length || width < LEFT + RIGHT + 10) return;
    const css = getComputedStyle(document.documentElement), colour = (name) => css.getPropertyValue(name).trim();
    const most = Math.max(1, ...this.days.map((d) => Math.max(d.items, d.events))), floor = HEIGHT - BOTTOM;
    const y = (n) => floor - (n / most) * (floor - TOP);
    const columns = { items: new Map(), events: new Map() };
    this.days.forEach((d, i) => {
      const at = Math.round(this.x(this.numbers[i]));
      for (const key of ["items", "events"]) columns[key].set(at, Math.max(columns[key].get(at) ?? 0, d[key]));
    });
    c.scale(ratio, ratio);
    c.font = "11px system-ui, sans-serif";
    c.fillStyle = colour("--ink");
    c.strokeStyle = colour("--faint");
    c.textBaseline = "middle";
    c.textAlign = "right";
    for (let n = 0, step = stepTo(most, 3); n <= most; n += step) {
      c.fillText(String(n), LEFT - 5, y(n));
      c.beginPath();
      c.moveTo(LEFT, Math.round(y(n)) + 0.5);
      c.lineTo(width - RIGHT, Math.round(y(n)) + 0.5);
      c.stroke();
    }
    c.textAlign = "center";
    for (const [n, words] of dates(this.numbers[0], this.numbers.at(-1), width - LEFT - RIGHT)) c.fillText(words, Math.max(LEFT + 14, Math.min(width - 26, this.x(n))), HEIGHT - 8);
    const bar = Math.max(1, Math.min(24, 0.7 * (this.x(this.numbers[0] + 1) - this.x(this.numbers[0]))));
    c.fillStyle = colour("--faint");
    for (const [at, n] of columns.items) c.fillRect(at - bar / 2, y(n), bar, floor - y(n));
    c.strokeStyle = c.fillStyle = colour("--hot");
    c.lineWidth = columns.events.size > width / 3 ? 1 : 2;
    c.beginPath();
    for (const [at, n] of [...columns.events].sort(([a], [b]) => a - b)) c.lineTo(at, y(n));
    c.stroke();
    if (columns.events.size < width / 8) for (const [at, n] of columns.events) { c.beginPath(); c.arc(at, y(n), 2.2, 0, 7); c.fill(); }
    this.mark(this.marked ?? -1);
  }
}
