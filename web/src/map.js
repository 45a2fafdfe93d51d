// map.js - events at their places. A province is not a pin: what is only known to a
// wider area is drawn as a wide, soft ring, and one origin alone is drawn hollow.
import { AttributionControl, Map as GlMap, NavigationControl, setWorkerUrl } from "maplibre-gl";
import { feature, mesh } from "topojson-client";

const COLOURS = { ASSAULT: "#c0392b", CONTROL: "#7d3c98", DISPLACE: "#b9770e", ACCESS: "#1f618d", AGREE: "#1e8449", AID: "#148f77", COERCE: "#943126" };
const WIDE_KM = { 3: 25, 4: 45, 5: 45, 6: 120, 7: 300 };

const dark = () => matchMedia("(prefers-color-scheme: dark)").matches;

function style() {
  const ink = dark()
    ? { sea: "#10161c", land: "#1c242c", line: "#46535f", thin: "#303b45", text: "#b8c4ce", halo: "#10161c" }
    : { sea: "#dbe6ec", land: "#f6f4ef", line: "#8b8f96", thin: "#cfcfc9", text: "#3d454c", halo: "#ffffff" };
  const empty = { type: "geojson", data: { type: "FeatureCollection", features: [] } };
  return {
    version: 8,
    sources: { land: { ...empty }, control: { ...empty }, ghosts: { ...empty }, borders: { ...empty }, admin1: { ...empty }, towns: { ...empty }, events: { ...empty } },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": ink.sea } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": ink.land } },
      { id: "admin1", type: "line", source: "admin1", minzoom: 4, paint: { "line-color": ink.thin, "line-width": 1 } },
      { id: "control-held", type: "fill", source: "control", minzoom: 6.5, filter: ["!", ["has", "hatch"]], paint: { "fill-color": ["get", "colour"], "fill-opacity": 0.22, "fill-antialias": false } },
      { id: "control-contested", type: "fill", source: "control", minzoom: 6.5, filter: ["has", "hatch"], paint: { "fill-pattern": ["get", "hatch"], "fill-opacity": 0.45 } },
      { id: "ghosts", type: "line", source: "ghosts", minzoom: 6.5, paint: { "line-color": ["get", "colour"], "line-width": 2, "line-dasharray": [2, 2] } },
      { id: "borders", type: "line", source: "borders", paint: { "line-color": ink.line, "line-width": 1.2 } },
      { id: "town-dots", type: "circle", source: "towns", minzoom: 6, paint: { "circle-radius": 1.8, "circle-color": ink.line } },
      { id: "town-names", type: "symbol", source: "towns", minzoom: 6,
        layout: { "text-field": ["get", "name"], "text-size": 11, "text-offset": [0, 0.8], "text-anchor": "top", "text-font": ["sans-serif"] },
        paint: { "text-color": ink.text, "text-halo-color": ink.halo, "text-halo-width": 1.2 } },
      { id: "admin1-names", type: "symbol", source: "admin1", minzoom: 5, maxzoom: 8,
        layout: { "text-field": ["upcase", ["get", "name"]], "text-size": 10, "text-letter-spacing": 0.12, "text-font": ["sans-serif"] },
        paint: { "text-color": ink.line } },
      { id: "event-areas", type: "circle", source: "events", filter: [">=", ["get", "precision"], 3],
        paint: { "circle-radius": ["interpolate", ["exponential", 2], ["zoom"], 4, ["/", ["get", "km"], 7], 10, ["*", ["get", "km"], 9]],
          "circle-color": ["get", "colour"], "circle-opacity": 0.07, "circle-stroke-color": ["get", "colour"], "circle-stroke-opacity": 0.5,
          "circle-stroke-width": 1 } },
      { id: "events", type: "circle", source: "events",
        paint: { "circle-radius": ["get", "radius"], "circle-color": ["get", "colour"],
          "circle-opacity": ["case", ["get", "hollow"], 0.12, 0.75],
          "circle-stroke-color": ["case", ["get", "chosen"], dark() ? "#ffffff" : "#000000", ["get", "colour"]],
          "circle-stroke-width": ["case", ["get", "chosen"], 3, 2] } },
      { id: "event-counts", type: "symbol", source: "events", filter: [">", ["get", "count"], 1],
        layout: { "text-field": ["to-string", ["get", "count"]], "text-size": 11, "text-font": ["sans-serif"], "text-allow-overlap": true },
        paint: { "text-color": ["case", ["get", "hollow"], ink.text, "#ffffff"] } },
    ],
  };
}

const EARTH_KM = 6371;
/** A disc of so many km around a point, as a ring of corners. */
function disc(lon, lat, radius) {
  const corners = [];
  for (let i = 0; i <= 24; i++) {
    const a = (i / 24) * 2 * Math.PI, d = ((radius / EARTH_KM) * 180) / Math.PI;
    corners.push([lon + (d * Math.cos(a)) / Math.cos((lat * Math.PI) / 180), lat + d * Math.sin(a)]);
  }
  return [corners];
}

const CELL = 18;        // pixels: nearer than this, two places are one ring until somebody zooms in

/** One ring a place, or one for places that would lie on each other at this zoom: 250 events on one village are
 * one ring with their number, and a list.  Only what is in view, so that a pan costs what the view holds. */
function rings(events, chosen, zoom, view) {
  const p = events.places, cells = new Map(), scale = (512 * 2 ** Math.floor(zoom)) / 360 / CELL;
  for (let k = 0; k < events.nchosen; k++) {
    const i = events.chosen[k], at = events.at[i];
    if (at < 0) continue;
    const lat = p.lat[at], lon = p.lon[at];
    if (lon < view.w || lon > view.e || lat < view.s || lat > view.n) continue;
    const key = zoom >= 11 ? at : Math.floor(lon * scale) * 1e6 + Math.floor(lat * scale);
    let c = cells.get(key);
    if (!c) cells.set(key, (c = { at, count: 0, harm: -1, heaviest: i, precision: 9, solid: false, chosen: false, places: 0, last: -1 }));
    c.count++;
    if (at !== c.last) c.places += at !== c.at || c.last < 0 ? 1 : 0;
    c.last = at;
    if (events.harm[i] > c.harm) { c.harm = events.harm[i]; c.heaviest = i; c.at = at; }
    c.precision = Math.min(c.precision, p.precision[at] ?? 1);
    c.solid ||= events.origins[i] > 1;
    c.chosen ||= i === chosen;
  }
  return [...cells.values()].map((c) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [p.lon[c.at], p.lat[c.at]] },
    properties: {
      key: `${p.lat[c.at]},${p.lon[c.at]}`, id: events.id(c.heaviest), count: c.count, several: c.places > 1, precision: c.precision, km: WIDE_KM[c.precision] ?? 0,
      radius: 6 + 3 * Math.log2(1 + Math.max(0, c.harm)) + Math.min(6, Math.log2(c.count) * 2),
      hollow: !c.solid, colour: COLOURS[events.types[events.type[c.heaviest]]] ?? "#566573", chosen: c.chosen,
    },
  }));
}

// ---- who holds what -------------------------------------------------------------
const SIDES = ["#2e6da4", "#2f8f4e", "#c9a227", "#7b4fa3", "#1b8a8a", "#8a5a2b", "#c2558f", "#5b6b7b"];

const OF_THE_STATE = new Set(["GOV", "MIL", "COP", "LEG", "SPY", "JUD"]);

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
  return SIDES[(h ^ (h >>> 7)) % SIDES.length];
}

/** Hatching in two colours, drawn once. */
function hatch(gl, a, b) {
  const id = `hatch-${a}-${b}`;
  if (gl.hasImage(id)) return id;
  const n = 16, canvas = Object.assign(document.createElement("canvas"), { width: n, height: n }), c = canvas.getContext("2d");
  for (const [colour, shift] of [[a, 0], [b, n / 2]]) {
    c.strokeStyle = colour;
    c.lineWidth = n / 4;
    for (let x = -n; x <= 2 * n; x += n) { c.beginPath(); c.moveTo(x + shift, 0); c.lineTo(x + shift + n, n); c.stroke(); }
  }
  gl.addImage(id, c.getImageData(0, 0, n, n));
  return id;
}

export class EventMap {
  constructor(container, { onPlace, onMove }) {
    setWorkerUrl(new URL("maplibre-gl-worker.mjs", document.baseURI).href);
    this.gl = new GlMap({ container, style: style(), center: [36.3, 32.9], zoom: 8, attributionControl: false,
      renderWorldCopies: false, dragRotate: false, pitchWithRotate: false });
    this.gl.addControl(new NavigationControl({ showCompass: false }), "top-right");
    this.gl.addControl(new AttributionControl({ compact: true, customAttribution: "GeoNames · SimpleMaps · Natural Earth" }), "bottom-right");
    this.loaded = new Set();
    this.ready = new Promise((resolve) => this.gl.on("load", resolve)).then(() => this.outlines());
    this.gl.on("click", "events", (e) => {
      const f = e.features[0], p = f.properties;
      if (p.several && this.gl.getZoom() < 11) this.go({ lon: f.geometry.coordinates[0], lat: f.geometry.coordinates[1] }, this.gl.getZoom() + 2);
      else onPlace(p.key, p);
    });
    this.gl.on("mouseenter", "events", () => (this.gl.getCanvas().style.cursor = "pointer"));
    this.gl.on("mouseleave", "events", () => (this.gl.getCanvas().style.cursor = ""));
    this.gl.on("moveend", () => this.ready.then(() => {
      this.draw(true);
      clearTimeout(this.resting);
      this.resting = setTimeout(() => { this.provinces(); onMove?.(this.gl.getBounds(), this.gl.getZoom()); }, 150);
    }));
  }

  async outlines() {
    const base = new URL("basemap/", document.baseURI);
    const [atlas, boxes] = await Promise.all(["countries.topo.json", "boxes.json"].map((f) => fetch(new URL(f, base)).then((r) => r.json())));
    this.boxes = boxes;
    this.features = [];
    this.gl.getSource("land").setData(feature(atlas, atlas.objects.countries));
    this.gl.getSource("borders").setData({ type: "Feature", properties: {}, geometry: mesh(atlas, atlas.objects.countries, (a, b) => a !== b) });
    await this.provinces();
  }

  /** Provinces of the countries in view, once each. */
  async provinces() {
    if (!this.boxes || this.gl.getZoom() < 4) return;
    const view = this.gl.getBounds();
    const wanted = Object.entries(this.boxes).filter(([code, [w, s, e, n]]) => !this.loaded.has(code)
      && w < view.getEast() && e > view.getWest() && s < view.getNorth() && n > view.getSouth()).map(([code]) => code).slice(0, 20);
    wanted.forEach((code) => this.loaded.add(code));
    const base = new URL("basemap/admin1/", document.baseURI);
    const more = await Promise.all(wanted.map((code) => fetch(new URL(code + ".json", base)).then((r) => (r.ok ? r.json() : { features: [] }))));
    if (!more.length) return;
    this.features.push(...more.flatMap((m) => m.features));
    this.gl.getSource("admin1").setData({ type: "FeatureCollection", features: this.features });
  }

  async towns(list) {
    await this.ready;
    this.gl.getSource("towns").setData({ type: "FeatureCollection", features: list.map((t) => ({ type: "Feature",
      geometry: { type: "Point", coordinates: [t.lon, t.lat] }, properties: { name: t.name } })) });
  }

  /** `events`: Events, with what is to be seen chosen. */
  async show(events, chosen) {
    this.events = events;
    const short = chosen && events.short(chosen);
    this.chosenEvent = -1;
    for (let k = 0; short && k < events.nchosen && this.chosenEvent < 0; k++) if (events.id(events.chosen[k]) === short) this.chosenEvent = events.chosen[k];
    await this.ready;
    this.draw();
  }

  /** `moved`: nothing but the view is another, and what was drawn reaches beyond its edges. */
  draw(moved) {
    if (!this.events) return;
    const b = this.gl.getBounds(), w = b.getEast() - b.getWest(), h = b.getNorth() - b.getSouth(), d = this.drawn, zoom = Math.floor(this.gl.getZoom());
    if (moved && d && d.zoom === zoom && d.w <= b.getWest() && d.e >= b.getEast() && d.s <= b.getSouth() && d.n >= b.getNorth()) return;
    const view = { w: b.getWest() - w / 2, e: b.getEast() + w / 2, s: b.getSouth() - h / 2, n: b.getNorth() + h / 2 };
    this.drawn = { ...view, zoom };
    this.gl.getSource("events").setData({ type: "FeatureCollection", features: rings(this.events, this.chosenEvent, this.gl.getZoom(), view) });
  }

  /** Who holds what: `now` and `before` as [{where, state, holder, rival}]; where they differ, yesterday stays as a dashed line. */
  async control(now, before) {
    await this.ready;
    const was = new Map(before.map((h) => [h.where.id, h])), features = [], ghosts = [];
    for (const h of now) {
      if (h.where?.lat == null) continue;
      const radius = h.where.precision >= 3 ? 15 : 4, mine = sideColour(h.holder);
      const contested = h.state === "contested" || h.state === "disputed";
      if (h.holder || contested)
        features.push({ type: "Feature", geometry: { type: "Polygon", coordinates: disc(h.where.lon, h.where.lat, radius) },
          properties: { colour: mine, ...(contested ? { hatch: hatch(this.gl, mine, sideColour(h.rival)) } : {}) } });
      const y = was.get(h.where.id);
      if (y?.holder && (sideOf(y.holder) !== sideOf(h.holder) || y.state !== h.state))
        ghosts.push({ type: "Feature", geometry: { type: "LineString", coordinates: disc(h.where.lon, h.where.lat, radius * 1.15)[0] }, properties: { colour: sideColour(y.holder) } });
    }
    this.gl.getSource("control").setData({ type: "FeatureCollection", features });
    this.gl.getSource("ghosts").setData({ type: "FeatureCollection", features: ghosts });
  }

  async fit(events) {
    await this.ready;
    const p = events.places, lats = [], lons = [];
    for (let k = 0; k < events.nchosen; k++) {
      const at = events.at[events.chosen[k]];
      if (at >= 0 && (p.precision[at] ?? 1) <= 4) { lats.push(p.lat[at]); lons.push(p.lon[at]); }
    }
    if (!lats.length) return;
    // The middle four fifths: a few places far away do not shrink the rest to a dot.
    const cut = (values) => { const v = Float64Array.from(values).sort(), k = Math.floor(v.length / 10); return [v[k], v[v.length - 1 - k]]; };
    const [w, e] = cut(lons), [s, n] = cut(lats);
    this.gl.fitBounds([[w - 0.1, s - 0.1], [e + 0.1, n + 0.1]], { padding: 40, maxZoom: 9, duration: 0 });
  }

  async go({ lon, lat }, zoom = Math.max(this.gl.getZoom(), 9)) {
    await this.ready;
    this.gl.easeTo({ center: [lon, lat], zoom, duration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 400 });
  }
}
