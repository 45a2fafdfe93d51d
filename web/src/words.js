// words.js - small pieces of page: elements, figures in words, spans of a text in bytes.

/** el("p.hint", "text", child) makes <p class="hint">; nothing is ever parsed as HTML. */
export function el(spec, ...children) {
  const [tag, ...classes] = spec.split(".");
  const node = document.createElement(tag || "div");
  if (classes.length) node.className = classes.join(" ");
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === "") continue;
    if (typeof child === "object" && !(child instanceof Node)) {
      for (const [key, value] of Object.entries(child))
        if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
        else node.setAttribute(key, value);
    } else node.append(child);
  }
  return node;
}

export const plural = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;

const number = (n) => Number(n).toLocaleString("en");

/** "at least 12 killed (children)", "10 to 13 killed". */
export function figureWords(f) {
  const { low, high } = f;
  let n;
  if (low != null && high != null && low !== high) n = `${number(low)} to ${number(high)}`;
  else n = number(low ?? high);
  const before = { "at-least": "at least ", "more-than": "more than ", "up-to": "up to ", about: "about ", vague: "some " }[f.quantifier] ?? "";
  const who = f.who && f.who !== "all" ? ` (${f.who})` : "";
  const kind = f.kind && f.kind !== "incident" ? `, ${f.kind.replace("-", " ")}` : "";
  return `${before}${n} ${f.measure}${f.unit === "household" ? " households" : ""}${who}${kind}`;
}

export const actorWords = (list) => (list ?? []).map((a) => a.text || a.name).join(", ");

export function whenWords(w) {
  if (!w) return "day not stated";
  if (!w.from && !w.to) return w.text ? `“${w.text}”, not resolved` : "day not known";
  const day = w.to && w.to !== w.from ? `${w.from} to ${w.to}` : w.from;
  return w.precision && w.precision !== "day" ? `${day} (${w.precision})` : day;
}

export const scene = (claim) => (claim.where ?? []).find((p) => p.role === "scene" && p.lat != null)
  ?? (claim.where ?? []).find((p) => p.lat != null);

/** Cuts a text, whose spans count bytes of UTF-8, into strings. */
export class Bytes {
  constructor(text) {
    this.bytes = new TextEncoder().encode(text);
    this.decoder = new TextDecoder();
  }
  slice(begin, end) {
    return this.decoder.decode(this.bytes.subarray(begin, end));
  }
  get length() {
    return this.bytes.length;
  }
}

/** The text between begin and end with `marks` ({begin, end, kind, title}) as <mark>; where marks overlap, the one that begins first wins. */
export function marked(bytes, begin, end, marks) {
  const inside = marks.filter((m) => m.end > begin && m.begin < end && m.end > m.begin)
    .sort((a, b) => a.begin - b.begin || b.end - a.end);
  const parts = [];
  let at = begin;
  for (const m of inside) {
    const from = Math.max(m.begin, at), to = Math.min(m.end, end);
    if (to <= from) continue;
    if (from > at) parts.push(bytes.slice(at, from));
    parts.push(el("mark." + m.kind, { title: m.title ?? m.kind }, bytes.slice(from, to)));
    at = to;
  }
  if (at < end) parts.push(bytes.slice(at, end));
  return parts;
}

/** "2018-06-27T11:05:00Z" -> "2018-06-27 11:05 UTC": the zone is always said. */
export const momentWords = (iso) => String(iso).replace("T", " ").replace(/(:\d\d):\d\dZ$/, "$1 UTC");
