// map.js - the map in two pictures: the ground (outlines, who holds what, names) and the events on it.  A pan moves the
// pictures; another type draws the events anew and nothing else, another day also the ground where other hands hold it.
import { control as controls, LatLngBounds, Map as Leaflet } from "leaflet/dist/leaflet-src.esm.js";
import { Basemap, Names } from "./basemap.js";
import { Control } from "./control.js";
import { Overlay } from "./overlay.js";
import { Rings } from "./rings.js";

const WIDE_ZOOM = { 3: 9, 4: 8, 5: 8, 6: 6, 7: 4 };     // of what is only known to an area: all of it is shown
const CLOSE = 12;                       // nearer than this a ring of several places is opened, not spread

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export class EventMap {
  constructor(container, { onPlace, onMove }) {
    const map = (this.leaflet = new Leaflet(container, { center: [32.9, 36.3], zoom: 9, minZoom: 2, maxZoom: 17, zoomControl: false, attributionControl: false,
      maxBounds: [[-85, -220], [85, 220]], zoomAnimation: !calm(), inertia: !calm(), keyboardPanDelta: 120 }));
    controls.zoom({ position: "topright" }).addTo(map);
    controls.attribution({ prefix: false }).addAttribution("GeoNames · SimpleMaps · Natural Earth").addTo(map);
    this.basemap = new Basemap(() => this.layers.ground.soon());
    this.holding = new Control();
    this.names = new Names();
    this.rings = new Rings();
    // Two pictures, not ten: the fewer are moved, the smoother.
    this.layers = {
      ground: new Overlay((c, frame) => this.ground(c, frame), { pane: "tilePane", opaque: true }).addTo(map),
      events: new Overlay((c, frame) => this.rings.paint(c, frame)).addTo(map),
    };
    map.on("click", (e) => {
      const ring = this.under(e);
      if (ring?.several && map.getZoom() < CLOSE) this.go(ring, map.getZoom() + 2);
      else if (ring) onPlace(ring.key, ring);
    });
    map.on("mousemove", (e) => (map.getContainer().style.cursor = this.under(e) ? "pointer" : ""));
    const rested = () => {
      clearTimeout(this.resting);
      this.resting = setTimeout(() => onMove?.(map.getBounds(), map.getZoom()), 150);
    };
    map.on("moveend", rested);
    rested();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.basemap.clear();
      for (const layer of Object.values(this.layers)) layer.redraw();
    });
    new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(map.getContainer());
  }

  under(e) {
    const at = this.layers.events.drawn, p = this.leaflet.latLngToLayerPoint(e.latlng).add(this.leaflet.getPixelOrigin());
    return at && this.rings.at(p.x - at.min.x, p.y - at.min.y);
  }

  /** Outlines, who holds what, names. */
  ground(context, frame) {
    this.basemap.paint(context, frame);
    this.holding.paint(context, frame);
    this.names.paint(context, frame);
    const shown = this.basemap.shown.map((t) => `${t.z}/${t.x}/${t.y}`).join();
    if (shown === this.named) return;
    this.named = shown;
    this.basemap.names().then((names) => { this.names.regions = names; this.layers.ground.soon(); }, () => {});
  }

  towns(list) {
    this.names.towns = list;
    this.layers.ground.soon();
  }

  /** `events`: Events, with what is to be seen chosen. */
  show(events) {
    this.rings.show(events);
    this.rings.mark(this.open);
    this.layers.events.redraw();
  }

  /** The place of what is open is framed; null: nothing is. */
  mark(where) {
    this.open = where;
    this.rings.mark(where);
    this.layers.events.redraw();
  }

  /** Who holds what is kept from now on as `answer` has it. */
  learn(answer) {
    this.holding.read(answer);
  }

  /** Who held what at the end of a day; undefined: not shown.  Gives one party of each side. */
  control(day) {
    if (this.holding.choose(day)) this.layers.ground.soon();
    return this.holding.holders();
  }

  fit(events) {
    const p = events.places, lats = [], lons = [];
    for (let k = 0; k < events.nchosen; k++) {
      const s = events.spot[events.chosen[k]];
      if (s < p.n && p.precision[s] <= 4) { lats.push(p.lat[s]); lons.push(p.lon[s]); }
    }
    if (!lats.length) return;
    // The middle four fifths: a few places far away do not shrink the rest to a dot.
    const cut = (values) => { const v = Float64Array.from(values).sort(), k = Math.floor(v.length / 10); return [v[k], v[v.length - 1 - k]]; };
    const [w, e] = cut(lons), [s, n] = cut(lats);
    this.leaflet.fitBounds(new LatLngBounds([s - 0.1, w - 0.1], [n + 0.1, e + 0.1]), { padding: [30, 30], maxZoom: 10, animate: false });
  }

  go({ lon, lat, precision }, zoom = WIDE_ZOOM[precision] ?? Math.max(this.leaflet.getZoom(), 10)) {
    this.leaflet.setView([lat, lon], Math.min(zoom, 17), { animate: !calm(), duration: 0.4 });
  }
}
