/**
 * Draws the city's villages once, so that neither the geometry nor the projection reaches a browser's script:
 * `npx tsx app/ui/kit/chart/draw-villages.server.ts` reads app/domain/city/tarakan.geojson.json and writes
 * villages.svg (one symbolless shape each, by code) and village-points.ts (centres). Never runs with the app.
 */
import { readFile, writeFile } from "node:fs/promises";
import { type GeoPermissibleObjects, geoArea, geoIdentity, geoPath } from "d3-geo";

type Point = readonly [x: number, y: number];
type Shape =
  | { readonly type: "Polygon"; readonly coordinates: Point[][] }
  | { readonly type: "MultiPolygon"; readonly coordinates: Point[][][] };
type Feature = {
  readonly type: "Feature";
  readonly properties: { readonly code: string; readonly name: string };
  readonly geometry: Shape;
};

const height = 1000;
/** Closer points than this are dropped: at the size of a phone nobody sees them. */
const apart = 3.4;

const source = new URL("../../../domain/city/tarakan.geojson.json", import.meta.url);
const city = JSON.parse(await readFile(source, "utf8")) as GeoPermissibleObjects & {
  readonly features: Feature[];
};
const [[west, north], [east, south]] = geoPath(geoIdentity().reflectY(true)).bounds(city);
const width = Math.ceil((height * (east - west)) / (south - north));
const projection = geoIdentity().reflectY(true).fitSize([width, height], city);
const path = geoPath(projection);

function ringsOf({ geometry }: Feature): Point[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

/** Whole numbers, each point relative to the last. */
function draw(ring: readonly Point[]): string {
  const kept: Point[] = [];
  for (const place of ring) {
    const [x, y] = projection([place[0], place[1]]) ?? [0, 0];
    const last = kept.at(-1);
    if (!last || Math.hypot(x - last[0], y - last[1]) >= apart) kept.push([Math.round(x), Math.round(y)]);
  }
  const [start = [0, 0], ...rest] = kept;
  let at: Point = start;
  const steps = rest.map((next) => {
    const step = `${next[0] - at[0]} ${next[1] - at[1]}`;
    at = next;
    return step;
  });
  return `M${start[0]} ${start[1]}l${steps.join(" ")}z`.replaceAll(" -", "-");
}

/** The middle of the largest island of a village. */
function centre(feature: Feature): Point {
  const parts =
    feature.geometry.type === "Polygon" ? [feature.geometry.coordinates] : feature.geometry.coordinates;
  const sizes = parts.map((coordinates) => {
    const rings = coordinates.map((ring) => ring.map((point) => [...point]));
    const part: GeoPermissibleObjects = { type: "Polygon", coordinates: rings };
    return { part, size: Math.min(geoArea(part), 4 * Math.PI - geoArea(part)) };
  });
  const largest = sizes.sort((one, other) => other.size - one.size)[0];
  const [x, y] = largest ? path.centroid(largest.part) : [0, 0];
  return [Math.round(x), Math.round(y)];
}

const shapes = city.features.map(
  (feature) =>
    `<path id="v${feature.properties.code}" vector-effect="non-scaling-stroke" d="${ringsOf(feature).map(draw).join("")}"/>`,
);
await writeFile(
  new URL("./villages.svg", import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">\n${shapes.join("\n")}\n</svg>\n`,
);

const points = city.features.map((feature) => {
  const { code, name } = feature.properties;
  const [x, y] = centre(feature);
  return `  { code: "${code}", name: "${name}", x: ${x}, y: ${y} },`;
});
await writeFile(
  new URL("./village-points.ts", import.meta.url),
  `/** Written by draw-villages.server.ts: the size of the drawing and the middle of each village in it. */
export const mapSize = { width: ${width}, height: ${height} } as const;

export type VillagePoint = { readonly code: string; readonly name: string; readonly x: number; readonly y: number };

export const villagePoints: readonly VillagePoint[] = [
${points.join("\n")}
];
`,
);
