// basemap.mjs - the outlines under the map: countries (world-atlas, Natural Earth 1:50m),
// provinces (Natural Earth by way of world_map.gpkg), one file a country, loaded as the map moves.
//
//   node prepare/basemap.mjs build/world_map.gpkg build/web/basemap
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const iso = require("i18n-iso-countries");
const [gpkg, out] = process.argv.slice(2);
mkdirSync(out + "/admin1", { recursive: true });

// Countries stay topology, which packs three times smaller; the page cuts its own borders from it.
const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json")));
delete atlas.objects.land;
for (const g of atlas.objects.countries.geometries) {
  g.properties = { id: iso.numericToAlpha3(String(g.id).padStart(3, "0")) ?? "", name: g.properties.name };
  delete g.id;
}
writeFileSync(`${out}/countries.topo.json`, JSON.stringify(atlas));

// Provinces, simplified to about 500 m; the adm0 code of the source is not always ISO's.
const lines = execFileSync("ogr2ogr", ["-f", "GeoJSONSeq", "-simplify", "0.005", "-lco", "COORDINATE_PRECISION=3",
  "/vsistdout/", gpkg, "-sql", "SELECT geom, adm0_a3, name, gn_name FROM states_provinces"],
  { maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] }).toString().split("\n");
const byCountry = new Map();
const boxes = {};
const grow = (box, c) => typeof c[0] === "number"
  ? [Math.min(box[0], c[0]), Math.min(box[1], c[1]), Math.max(box[2], c[0]), Math.max(box[3], c[1])]
  : c.reduce(grow, box);
for (const line of lines) {
  if (!line.trim()) continue;
  const f = JSON.parse(line.replace(/^\x1e/, ""));
  if (!f.geometry) continue;
  const { adm0_a3: code, name, gn_name } = f.properties;
  f.properties = { name: name || gn_name || "" };
  if (!byCountry.has(code)) byCountry.set(code, []);
  byCountry.get(code).push(f);
  boxes[code] = grow(boxes[code] ?? [180, 90, -180, -90], f.geometry.coordinates);
}
for (const [code, features] of byCountry)
  writeFileSync(`${out}/admin1/${code}.json`, JSON.stringify({ type: "FeatureCollection", features }));
writeFileSync(`${out}/boxes.json`, JSON.stringify(boxes));
console.log(`basemap: ${atlas.objects.countries.geometries.length} countries, ${byCountry.size} with provinces`);
