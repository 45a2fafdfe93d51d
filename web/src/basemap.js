// basemap.js - the outlines under the events: vector tiles from our own server, drawn once into pictures.  Land,
// provinces, borders that are disputed; names where they do not cover one another.
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { worldX, worldY } from "./overlay.js";

const SIDE = 512, EXTENT = 4096;

export const isDark = () => matchMedia("(prefers-color-scheme: dark)").matches;

export const ink = () => (isDark()
  ? { sea: "#10161c", land: "#1c242c", line: "#46535f", thin: "#303b45", text: "#b8c4ce", halo: "#10161c", region: "#7d8b97" }
  : { sea: "#dbe6ec", land: "#f6f4ef", line: "#8b8f96", thin: "#cfcfc9", text: "#3d454c", halo: "#ffffff", region: "#6d747b" });

/** The lines of a layer as one path, in units of its tile. */
function pathOf(layer, closed) {
  const path = new Path2D();
  for (let i = 0; layer && i < layer.length; i++)
    for (const line of layer.feature(i).loadGeometry()) {
      line.forEach((p, k) => (k ? path.lineTo(p.x, p.y) : path.moveTo(p.x, p.y)));
      if (closed) path.closePath();
    }
  return path;
}

function namesOf(layer, z, x, y) {
  const names = [];
  for (let i = 0; layer && i < layer.length; i++) {
    const f = layer.feature(i), [[p]] = f.loadGeometry();
    // Those in the margin are its neighbour's.
    if (p.x >= 0 && p.y >= 0 && p.x < EXTENT && p.y < EXTENT)
      names.push({ ...f.properties, x: (x + p.x / EXTENT) / 2 ** z, y: (y + p.y / EXTENT) / 2 ** z });
  }
  return names;
}

class Tiles {
  constructor() {
    this.known = new Map();
    this.about = fetch(new URL("tiles/tiles.json", document.baseURI)).then((r) => r.json())
      .then(({ zoom, has }) => ({ zoom, has: has.map((b) => Uint8Array.from(atob(b), (c) => c.charCodeAt(0))) }));
  }

  /** What lies in a tile; null where there is only water. */
  async get(z, x, y) {
    const { has } = await this.about, at = x * 2 ** z + y, key = `${z}/${x}/${y}`;
    if (x < 0 || y < 0 || x >= 2 ** z || y >= 2 ** z || !(has[z][at >> 3] & (1 << (at & 7)))) return null;
    if (!this.known.has(key)) this.known.set(key, this.read(z, x, y));
    return this.known.get(key);
  }

  async read(z, x, y) {
    const response = await fetch(new URL(`tiles/${z}/${x}/${y}.pbf`, document.baseURI));
    if (!response.ok) return null;
    const { layers } = new VectorTile(new PbfReader(await response.arrayBuffer()));
    return { land: pathOf(layers.land, true), provinces: pathOf(layers.provinces, true), disputed: pathOf(layers.disputed, false),
      names: namesOf(layers.names, z, x, y) };
  }
}

const KEPT = 80;                        // pictures of tiles, the latest used

/** Outlines, drawn tile by tile into pictures that are then copied. */
export class Basemap {
  /** `grown()` is called when there is more to be drawn than there was. */
  constructor(grown) {
    this.grown = grown;
    this.tiles = new Tiles();
    this.pictures = new Map();
  }

  clear() {
    this.pictures.clear();
  }

  /** Puts all that is known of a frame on `context`; what is not comes later, with grown(). */
  paint(context, frame) {
    const colours = ink();
    context.fillStyle = colours.sea;
    context.fillRect(0, 0, frame.width, frame.height);
    this.shown = this.within(frame);
    for (const t of this.shown) {
      const picture = this.picture(t, colours);
      if (picture) context.drawImage(picture, t.x * SIDE - frame.west, t.y * SIDE - frame.north, SIDE, SIDE);
    }
  }

  within(frame) {
    const z = frame.zoom - Math.log2(SIDE / 256), tiles = [];
    for (let x = Math.floor(frame.west / SIDE); x * SIDE < frame.west + frame.width; x++)
      for (let y = Math.floor(frame.north / SIDE); y * SIDE < frame.north + frame.height; y++)
        if (x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z) tiles.push({ x, y, z });
    return tiles;
  }

  /** Where the tile with the lines of this one lies: itself, or one above that is drawn larger. */
  async above({ x, y, z }) {
    const { zoom } = await this.tiles.about, up = Math.max(0, z - zoom);
    return { z: z - up, x: x >> up, y: y >> up, larger: 2 ** up };
  }

  picture(t, colours) {
    const ratio = Math.min(2, devicePixelRatio || 1), key = `${t.z}/${t.x}/${t.y} ${ratio}`, known = this.pictures.get(key);
    this.pictures.delete(key);
    this.pictures.set(key, known ?? { canvas: null });
    if (this.pictures.size > KEPT) this.pictures.delete(this.pictures.keys().next().value);
    if (known) return known.canvas;
    this.draw(t, ratio, colours).then((canvas) => {
      if (!canvas || !this.pictures.has(key)) return;
      this.pictures.get(key).canvas = canvas;
      this.grown();
    }, () => this.pictures.delete(key));
    return null;
  }

  /** A picture of a tile; null where there is only water. */
  async draw(t, ratio, colours) {
    const at = await this.above(t), tile = await this.tiles.get(at.z, at.x, at.y);
    if (!tile) return null;
    const canvas = Object.assign(document.createElement("canvas"), { width: SIDE * ratio, height: SIDE * ratio });
    const c = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
    c.fillStyle = colours.sea;
    c.fillRect(0, 0, canvas.width, canvas.height);
    const scale = (SIDE * at.larger * ratio) / EXTENT;
    c.setTransform(scale, 0, 0, scale, -(t.x - at.x * at.larger) * SIDE * ratio, -(t.y - at.y * at.larger) * SIDE * ratio);
    const stroke = (path, colour, width, dash = []) => {
      c.strokeStyle = colour;
      c.lineWidth = (width * ratio) / scale;
      c.setLineDash(dash.map((d) => (d * ratio) / scale));
      c.stroke(path);
    };
    c.fillStyle = colours.land;
    c.fill(tile.land);
    if (t.z >= 4) stroke(tile.provinces, colours.thin, 1);
    stroke(tile.land, colours.line, 1.2);
    stroke(tile.disputed, colours.line, 1.4, [4, 3]);
    return canvas;
  }

  /** The names of all tiles that were drawn last. */
  async names() {
    const wanted = await Promise.all((this.shown ?? []).map((t) => this.above(t)));
    const keys = [...new Map(wanted.map((w) => [`${w.z}/${w.x}/${w.y}`, w])).values()];
    return (await Promise.all(keys.map((w) => this.tiles.get(w.z, w.x, w.y)))).flatMap((t) => t?.names ?? []);
  }
}

/** Names that lie on each other cannot be read: the first to come has the room. */
export class Room {
  constructor() {
    this.taken = [];
  }
  take(x, y, w, h) {
    if (this.taken.some((t) => x < t[2] && x + w > t[0] && y < t[3] && y + h > t[1])) return false;
    this.taken.push([x, y, x + w, y + h]);
    return true;
  }
}

/** Names of countries, provinces and towns. */
export class Names {
  constructor() {
    this.regions = [];
    this.towns = [];
  }

  paint(c, { zoom, west, north, width, height }) {
    const colours = ink(), room = new Room(), world = 256 * 2 ** zoom;
    c.textAlign = "center";
    c.lineJoin = "round";
    const write = (text, x, y, font, colour, size) => {
      if (x < 0 || y < 0 || x > width || y > height) return false;
      c.font = font;
      const w = c.measureText(text).width + 4;
      if (!room.take(x - w / 2, y - size, w, size + 5)) return false;
      c.lineWidth = 2.6;
      c.strokeStyle = colours.halo;
      c.strokeText(text, x, y);
      c.fillStyle = colour;
      c.fillText(text, x, y);
      return true;
    };
    c.letterSpacing = "0.1em";
    for (const kind of zoom < 6 ? ["country"] : zoom < 10 ? ["province"] : [])
      for (const n of this.regions)
        if (n.kind === kind && n.size * 2 ** zoom > 2500)
          write(n.name.toLocaleUpperCase(), n.x * world - west, n.y * world - north, kind === "country" ? "600 11px system-ui, sans-serif" : "10px system-ui, sans-serif", colours.region, 10);
    c.letterSpacing = "0px";
    for (const t of zoom >= 7 ? this.towns : []) {
      const x = worldX(t.lon, zoom) - west, y = worldY(t.lat, zoom) - north;
      if (!write(t.name, x, y + 14, "11px system-ui, sans-serif", colours.text, 11)) continue;
      c.fillStyle = colours.line;
      c.beginPath();
      c.arc(x, y, 1.8, 0, 7);
      c.fill();
    }
  }
}
