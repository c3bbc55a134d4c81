import { averageOf } from "~/domain/catalog/card-rows.server";
import { visibleSql } from "~/domain/catalog/visible.server";
import { pool } from "~/platform/db.server";
import { plainWords } from "./fold";

/** A live shop as lists show it. */
export type ShopLine = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly tagline: string;
  readonly story: string;
  readonly color: string;
  readonly villageCode: string;
  readonly isTrained: boolean;
  readonly rating: number | null;
  /** Visible goods. */
  readonly products: number;
};

export type ShopListQuery = {
  /** Words of its name, in any order. */
  readonly text: string;
  readonly districtCode?: string | undefined;
  readonly villageCode?: string | undefined;
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
};

type Row = Omit<ShopLine, "rating"> & { readonly ratingSum: number; readonly ratingCount: number };

const columns = `s.id, s.slug, s.name, s.tagline, s.story, s.color, s."villageCode", s."isTrained", s."ratingSum", s."ratingCount"`;
const goods = `(SELECT count(*)::int FROM "Product" p WHERE p."shopId" = s.id AND ${visibleSql("p", "s")})`;

/** Shops that are open to buyers, those that sell most first. */
export async function listShops(query: ShopListQuery): Promise<{ shops: ShopLine[]; total: number }> {
  const values: unknown[] = [];
  const place = (value: unknown) => `$${values.push(value)}`;
  const where = [
    `s.status = 'live'`,
    // Words are letters and digits alone: nothing in them is a wildcard.
    ...plainWords(query.text)
      .slice(0, 12)
      .map((word) => `s.name ILIKE ${place(`%${word}%`)}`),
    ...(query.villageCode === undefined ? [] : [`s."villageCode" = ${place(query.villageCode)}`]),
    ...(query.districtCode === undefined ? [] : [`s."villageCode" LIKE ${place(`${query.districtCode}.%`)}`]),
  ].join(" AND ");
  const { rows } = await pool().query<Row & { total: number }>(
    `WITH page AS (
       SELECT s.id, count(*) OVER ()::int AS total FROM "Shop" s WHERE ${where}
       ORDER BY s."soldCount" DESC, s.name, s.id
       LIMIT ${place(query.perPage)} OFFSET ${place((query.page - 1) * query.perPage)}
     )
     SELECT ${columns}, page.total, ${goods} AS products FROM page JOIN "Shop" s USING (id)
     ORDER BY s."soldCount" DESC, s.name, s.id`,
    values,
  );
  return { shops: rows.map(({ total: _, ...row }) => toLine(row)), total: rows[0]?.total ?? 0 };
}

/** null where there is no such shop, or it isn't live. */
export async function findShop(slug: string): Promise<ShopLine | null> {
  const { rows } = await pool().query<Row>(
    `SELECT ${columns}, ${goods} AS products FROM "Shop" s WHERE s.slug = $1 AND s.status = 'live'`,
    [slug],
  );
  return rows[0] ? toLine(rows[0]) : null;
}

function toLine({ ratingSum, ratingCount, ...row }: Row): ShopLine {
  return { ...row, rating: averageOf(ratingSum, ratingCount) };
}
