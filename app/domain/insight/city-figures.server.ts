import { visibleSql } from "~/domain/catalog/visible.server";
import { city, districts, type Village, villages, villagesIn } from "~/domain/city/city";
import { pool } from "~/platform/db.server";
import { keptAnswer } from "./kept-answer.server";
import { knownBusinesses } from "./known-businesses.server";
import { hideSmall, hideSmallCells } from "./small-cells";

/** See known-businesses.server.ts for what counts as registered and trained. */
export type Figure = "registered" | "trained" | "shopsLive" | "products";
const figures: readonly Figure[] = ["registered", "trained", "shopsLive", "products"];

/** null where the count is small enough to point at somebody. */
export type PlaceFigures = Readonly<Record<Figure, number | null>>;

export type CityFigures = {
  readonly city: string;
  readonly total: PlaceFigures;
  readonly districts: readonly ({ readonly slug: string; readonly name: string } & PlaceFigures)[];
  readonly villages: readonly ({
    readonly slug: string;
    readonly name: string;
    readonly district: string;
  } & PlaceFigures)[];
};

type Counts = Readonly<Record<Figure, number>>;

/** From the register to what is on show, for the city, its districts and villages; small cells hidden. */
export const cityFigures = keptAnswer(countFigures);

/** As `cityFigures`, counted now whatever it costs. */
export async function countFigures(): Promise<CityFigures> {
  const counts = await countByVillage();
  const hidden = hideVillages(counts);
  const perDistrict = districts.map((district) => sumOf(villagesIn(district.code), counts));
  const shownDistricts = hideWithin(perDistrict);
  return {
    city: city.name,
    total: record((figure) => hideSmall(perDistrict.reduce((sum, one) => sum + one[figure], 0))),
    districts: districts.map(({ slug, name }, at) => ({ slug, name, ...(shownDistricts[at] ?? nothing) })),
    villages: villages.map(({ slug, name, district, code }) => ({
      slug,
      name,
      district,
      ...(hidden.get(code) ?? nothing),
    })),
  };
}

const nothing: PlaceFigures = record(() => 0);

function record<Value>(read: (figure: Figure) => Value): Readonly<Record<Figure, Value>> {
  return Object.fromEntries(figures.map((figure) => [figure, read(figure)])) as Record<Figure, Value>;
}

function sumOf(places: readonly Village[], counts: ReadonlyMap<string, Counts>): Counts {
  return record((figure) => places.reduce((sum, { code }) => sum + (counts.get(code)?.[figure] ?? 0), 0));
}

/** A district's figure is shown beside those of its villages, so they are hidden district by district. */
function hideVillages(counts: ReadonlyMap<string, Counts>): Map<string, PlaceFigures> {
  const hidden = new Map<string, PlaceFigures>();
  for (const district of districts) {
    const places = villagesIn(district.code);
    const shown = hideWithin(places.map(({ code }) => counts.get(code) ?? record(() => 0)));
    for (const [at, { code }] of places.entries()) hidden.set(code, shown[at] ?? nothing);
  }
  return hidden;
}

function hideWithin(parts: readonly Counts[]): PlaceFigures[] {
  const columns = record((figure) => hideSmallCells(parts.map((part) => part[figure])));
  return parts.map((_, at) => record((figure) => columns[figure][at] ?? null));
}

async function countByVillage(): Promise<Map<string, Counts>> {
  const { rows } = await pool().query<{ code: string } & Counts>(`
    SELECT g.code, COALESCE(b.registered, 0) AS registered, COALESCE(b.trained, 0) AS trained,
      COALESCE(s.live, 0) AS "shopsLive", COALESCE(p.products, 0) AS products
    FROM "Village" g
    LEFT JOIN (
      SELECT "villageCode", count(*)::int AS registered, count(*) FILTER (WHERE trained)::int AS trained
      FROM (${knownBusinesses}) known GROUP BY 1
    ) b ON b."villageCode" = g.code
    LEFT JOIN (
      SELECT "villageCode", count(*)::int AS live FROM "Shop" WHERE status = 'live' GROUP BY 1
    ) s ON s."villageCode" = g.code
    LEFT JOIN (
      SELECT s."villageCode", count(*)::int AS products FROM "Product" p JOIN "Shop" s ON s.id = p."shopId"
      WHERE ${visibleSql("p", "s")} GROUP BY 1
    ) p ON p."villageCode" = g.code`);
  return new Map(rows.map(({ code, ...counts }) => [code, counts]));
}
