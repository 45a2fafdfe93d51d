// basemap.mjs - the outlines under the map, cut into vector tiles: land, provinces, disputed borders and names
// (Natural Earth by way of world_map.gpkg).  The page draws them itself; it asks for those in view only.
//
//   node prepare/basemap.mjs build/world_map.gpkg build/web/tiles
//
// One file a tile (Mapbox Vector Tile), down to zoom 6, where a unit is 150 m; closer views draw the same tile larger.
// tiles.json says which there are: most of the world is water.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import GeoJSONVT from "geojson-vt";
import vtpbf from "vt-pbf";

const MAX_ZOOM = 6;
const [gpkg, out] = process.argv.slice(2);

function layer(name) {
  return execFileSync("ogr2ogr", ["-f", "GeoJSONSeq", "-lco", "COORDINATE_PRECISION=4", "/vsistdout/", gpkg, name],
    { maxBuffer: 1 << 29, stdio: ["ignore", "pipe", "ignore"] }).toString().split("\n").filter((l) => l.trim())
    .map((l) => JSON.parse(l.replace(/^\x1e/, ""))).filter((f) => f.geometry);
}

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => { const [a, b] = ring[(i + 1) % ring.length]; return sum + x * b - a * y; }, 0) / 2);

/** Where a name stands: the middle of the largest part. */
function nameOf(feature, kind, name) {
  const parts = feature.geometry.type === "Polygon" ? [feature.geometry.coordinates] : feature.geometry.coordinates;
  const ring = parts.map((p) => p[0]).reduce((a, b) => (area(b) > area(a) ? b : a));
  let x = 0, y = 0, whole = 0;
  ring.forEach(([a, b], i) => { const [c, d] = ring[(i + 1) % ring.length], w = a * d - c * b; x += (a + c) * w; y += (b + d) * w; whole += w; });
  if (!name || !whole) return null;
  return { type: "Feature", properties: { name, kind, size: Math.round(Math.sqrt(area(ring)) * 100) },
    geometry: { type: "Point", coordinates: [x / (3 * whole), y / (3 * whole)] } };
}

const countries = layer("countries"), provinces = layer("states_provinces"), disputed = layer("disputed_borders");
const names = [...countries.map((f) => nameOf(f, "country", f.properties.NAME)),
  ...provinces.map((f) => nameOf(f, "province", f.properties.name || f.properties.gn_name))].filter(Boolean);
for (const f of [...countries, ...provinces, ...disputed]) f.properties = {};

// A little more than the tile, so that no cut edge is seen.
const cut = (features) => new GeoJSONVT({ type: "FeatureCollection", features }, { maxZoom: MAX_ZOOM, indexMaxZoom: MAX_ZOOM, indexMaxPoints: 0, extent: 4096, buffer: 96, tolerance: 4 });
const layers = [["land", cut(countries), 0], ["provinces", cut(provinces), 4], ["disputed", cut(disputed), 3], ["names", cut(names), 2]];

rmSync(out, { recursive: true, force: true });
const has = [];
let n = 0;
for (let z = 0; z <= MAX_ZOOM; z++) {
  const bits = new Uint8Array(Math.max(1, 4 ** z / 8));
  for (let x = 0; x < 2 ** z; x++) {
    const made = [];
    for (let y = 0; y < 2 ** z; y++) {
      const parts = {};
      for (const [name, tiles, least] of layers) {
        const tile = z >= least && tiles.getTile(z, x, y);
        if (tile && tile.features.length) parts[name] = tile;
      }
      if (Object.keys(parts).length) made.push([y, vtpbf.fromGeojsonVt(parts, { version: 2 })]);
    }
    if (!made.length) continue;
    mkdirSync(`${out}/${z}/${x}`, { recursive: true });
    for (const [y, bytes] of made) {
      writeFileSync(`${out}/${z}/${x}/${y}.pbf`, bytes);
      const at = x * 2 ** z + y;
      bits[at >> 3] |= 1 << (at & 7);
      n++;
    }
  }
  has.push(Buffer.from(bits).toString("base64"));
}
writeFileSync(`${out}/tiles.json`, JSON.stringify({ zoom: MAX_ZOOM, has }));
console.log(`basemap: ${countries.length} countries, ${provinces.length} provinces, ${n} tiles`);
