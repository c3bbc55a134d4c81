import { villages } from "~/domain/city/city";
import { pool } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { cohortMonths, type DistrictSales, type MonthFigures, type SectorSales } from "./city-report";
import { hideSmall, hideSmallCells } from "./small-cells";

/** A sale is a part that arrived and was completed; months are the city's own. */
const sold = `"OrderPart" p JOIN "Shop" s ON s.id = p."shopId" AND s.status = 'live'`;

/** The twelve months up to now, the oldest first. */
export async function countMonths(at: Date, timeZone: string): Promise<MonthFigures[]> {
  const { rows } = await pool().query<{
    month: string;
    sold: number;
    active: number;
    sellers: number;
    turnover: string;
    cityUsers: number;
    voucherCity: string;
    shopUsers: number;
    voucherShop: string;
  }>(
    `WITH month AS (
      SELECT here, LEAST((here + interval '1 month') AT TIME ZONE $2, $1::timestamptz) AS ends
      FROM generate_series(
        date_trunc('month', $1::timestamptz AT TIME ZONE $2) - interval '11 months',
        date_trunc('month', $1::timestamptz AT TIME ZONE $2), interval '1 month') AS here
    ), sale AS (
      SELECT p."shopId", date_trunc('month', p."completedAt" AT TIME ZONE $2) AS here,
        max(p."completedAt") AS last, sum(p."itemsTotal") AS total,
        sum(p."voucherByCity") AS "byCity", sum(p."voucherByShop") AS "byShop"
      FROM ${sold} WHERE p.status = 'completed' AND p."completedAt" <= $1::timestamptz GROUP BY 1, 2
    )
    SELECT to_char(m.here, 'YYYY-MM') AS month,
      count(DISTINCT sale."shopId")::int AS sold,
      count(DISTINCT sale."shopId") FILTER (WHERE sale.last >= m.ends - interval '90 days')::int AS active,
      count(*) FILTER (WHERE sale.here = m.here)::int AS sellers,
      COALESCE(sum(sale.total) FILTER (WHERE sale.here = m.here), 0)::text AS turnover,
      count(*) FILTER (WHERE sale.here = m.here AND sale."byCity" > 0)::int AS "cityUsers",
      COALESCE(sum(sale."byCity") FILTER (WHERE sale.here = m.here), 0)::text AS "voucherCity",
      count(*) FILTER (WHERE sale.here = m.here AND sale."byShop" > 0)::int AS "shopUsers",
      COALESCE(sum(sale."byShop") FILTER (WHERE sale.here = m.here), 0)::text AS "voucherShop"
    FROM month m LEFT JOIN sale ON sale.here <= m.here
    GROUP BY m.here ORDER BY m.here`,
    [at, timeZone],
  );
  return rows.map((row) => ({
    month: row.month,
    sold: hideSmall(row.sold),
    active: hideSmall(row.active),
    turnover: turnoverOf(row.turnover, hideSmall(row.sellers)),
    voucherCity: turnoverOf(row.voucherCity, hideSmall(row.cityUsers)),
    voucherShop: turnoverOf(row.voucherShop, hideSmall(row.shopUsers)),
  }));
}

/** The last twelve months by district; where few sold, neither they nor their turnover are told. */
export async function countDistricts(
  at: Date,
  districts: readonly { readonly code: string; readonly slug: string; readonly name: string }[],
): Promise<DistrictSales[]> {
  const { rows } = await pool().query<{ code: string; sellers: number; turnover: string }>(
    `SELECT s."villageCode" AS code, count(DISTINCT p."shopId")::int AS sellers, sum(p."itemsTotal")::text AS turnover
    FROM ${sold} WHERE p.status = 'completed' AND p."completedAt" >= $1::timestamptz - interval '12 months' GROUP BY 1`,
    [at],
  );
  const districtOf = new Map(villages.map(({ code, districtCode }) => [code, districtCode]));
  const sums = districts.map((district) => {
    const within = rows.filter(({ code }) => districtOf.get(code) === district.code);
    return {
      ...district,
      sellers: within.reduce((sum, row) => sum + row.sellers, 0),
      turnover: within.reduce((sum, row) => sum + BigInt(row.turnover), 0n),
    };
  });
  const shown = hideSmallCells(sums.map(({ sellers }) => sellers));
  return sums.map(({ slug, name, turnover }, index) => {
    const sellers = shown[index] ?? null;
    return { slug, name, sellers, turnover: turnoverOf(turnover, sellers) };
  });
}

/**
 * The last twelve months by the shelf on which the goods stand, the largest turnover first; those with few sellers
 * stand last by name, so that their place tells nothing.
 */
export async function countSectors(at: Date): Promise<SectorSales[]> {
  const { rows } = await pool().query<{
    slug: string;
    name: string;
    nameEn: string;
    sellers: number;
    turnover: string;
  }>(
    `SELECT r.slug, r.name, r."nameEn", count(DISTINCT p."shopId")::int AS sellers, sum(l."lineTotal")::text AS turnover
    FROM ${sold} JOIN "OrderLine" l ON l."partId" = p.id JOIN "Product" g ON g.id = l."productId"
    JOIN "Category" c ON c.id = g."categoryId" JOIN "Category" r ON r.id = COALESCE(c."parentId", c.id)
    WHERE p.status = 'completed' AND p."completedAt" >= $1::timestamptz - interval '12 months'
    GROUP BY r.id ORDER BY sum(l."lineTotal") DESC, r.slug`,
    [at],
  );
  const cells = hideSmallCells(rows.map(({ sellers }) => sellers));
  const sectors = rows.map((row, index) => {
    const sellers = cells[index] ?? null;
    return { ...row, sellers, turnover: turnoverOf(row.turnover, sellers) };
  });
  const hidden = sectors.filter(({ sellers }) => sellers === null);
  return [
    ...sectors.filter(({ sellers }) => sellers !== null),
    ...hidden.sort((one, other) => one.slug.localeCompare(other.slug)),
  ];
}

function turnoverOf(amount: string | bigint, sellers: number | null): Rupiah | null {
  return sellers === null ? null : rupiah(BigInt(amount));
}

export type BatchCounts = {
  readonly id: string;
  readonly number: number;
  readonly programme: string;
  readonly graduates: number;
  readonly live: number;
  /** Live shops that sold in the first, second … thirty days after graduation; null: not over yet. */
  readonly months: readonly (number | null)[];
};

/** The latest finished batches, the oldest of them first. */
export async function countBatches(at: Date): Promise<BatchCounts[]> {
  const { rows } = await pool().query<BatchCounts>(
    `WITH batch AS (
      SELECT b.id, b.number, g.title AS programme, b."finishedAt", count(x.id)::int AS graduates,
        count(s.id)::int AS live
      FROM "Batch" b JOIN "Programme" g ON g.id = b."programmeId"
      JOIN "Participant" x ON x."batchId" = b.id AND x.status = 'graduated'
      LEFT JOIN "Shop" s ON s."participantId" = x.id AND s.status = 'live'
      WHERE b.status = 'finished' AND b."finishedAt" IS NOT NULL
      GROUP BY b.id, g.title ORDER BY b."finishedAt" DESC LIMIT 8
    )
    SELECT b.id, b.number, b.programme, b.graduates, b.live, ARRAY(
      SELECT CASE WHEN b."finishedAt" + k * interval '30 days' > $1::timestamptz THEN NULL ELSE (
        SELECT count(DISTINCT s.id)::int FROM "Participant" x
        JOIN "Shop" s ON s."participantId" = x.id AND s.status = 'live'
        JOIN "OrderPart" p ON p."shopId" = s.id AND p.status = 'completed'
          AND p."completedAt" >= x."graduatedAt" + (k - 1) * interval '30 days'
          AND p."completedAt" < x."graduatedAt" + k * interval '30 days'
        WHERE x."batchId" = b.id AND x.status = 'graduated'
      ) END FROM generate_series(1, $2::int) AS k ORDER BY k
    ) AS months
    FROM batch b ORDER BY b."finishedAt"`,
    [at, cohortMonths],
  );
  return rows;
}
