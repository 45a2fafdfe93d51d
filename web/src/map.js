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
    sources: { land: { ...empty }, borders: { ...empty }, admin1: { ...empty }, towns: { ...empty }, events: { ...empty } },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": ink.sea } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": ink.land } },
      { id: "admin1", type: "line", source: "admin1", minzoom: 4, paint: { "line-color": ink.thin, "line-width": 1 } },
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

/** One point a place: 250 events on one village are one ring with their number, and a list. */
function atPlaces(events, chosen) {
  const places = new Map();
  for (const e of events) {
    if (e.lat == null) continue;
    const key = `${e.lat},${e.lon}`;
    if (!places.has(key)) places.set(key, []);
    places.get(key).push(e);
  }
  return [...places].map(([key, here]) => {
    const [lat, lon] = key.split(",").map(Number);
    const harm = here.reduce((most, e) => Math.max(most, e.harm ?? 0), 0);
    const heaviest = here.reduce((a, b) => ((b.harm ?? 0) > (a.harm ?? 0) ? b : a));
    const precision = Math.min(...here.map((e) => e.precision ?? 1));
    return {
      type: "Feature",
      geometry: { type: "Point", coordinates: [lon, lat] },
      properties: {
        key, count: here.length, precision, km: WIDE_KM[precision] ?? 0,
        radius: 6 + 3 * Math.log2(1 + harm) + Math.min(6, Math.log2(here.length) * 2),
        hollow: here.every((e) => (e.n_origins ?? 0) < 2),
        colour: COLOURS[heaviest.type] ?? "#566573",
        chosen: here.some((e) => e.id === chosen),
      },
    };
  });
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
    this.gl.on("click", "events", (e) => onPlace(e.features[0].properties.key));
    this.gl.on("mouseenter", "events", () => (this.gl.getCanvas().style.cursor = "pointer"));
    this.gl.on("mouseleave", "events", () => (this.gl.getCanvas().style.cursor = ""));
    this.gl.on("moveend", () => this.ready.then(() => { this.provinces(); onMove?.(this.gl.getBounds(), this.gl.getZoom()); }));
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

  async show(events, chosen) {
    await this.ready;
    this.gl.getSource("events").setData({ type: "FeatureCollection", features: atPlaces(events, chosen) });
  }

  async fit(events) {
    await this.ready;
    const at = events.filter((e) => e.lat != null && (e.precision ?? 1) <= 4);
    if (!at.length) return;
    // The middle four fifths: a few places far away do not shrink the rest to a dot.
    const cut = (values) => { const v = [...values].sort((a, b) => a - b), k = Math.floor(v.length / 10); return [v[k], v[v.length - 1 - k]]; };
    const [w, e] = cut(at.map((x) => x.lon)), [s, n] = cut(at.map((x) => x.lat));
    this.gl.fitBounds([[w - 0.1, s - 0.1], [e + 0.1, n + 0.1]], { padding: 40, maxZoom: 9, duration: 0 });
  }

  async go(lon, lat) {
    await this.ready;
    this.gl.easeTo({ center: [lon, lat], zoom: Math.max(this.gl.getZoom(), 9), duration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 400 });
  }
}
