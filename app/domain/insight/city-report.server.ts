import { visibleSql } from "~/domain/catalog/visible.server";
import { city, districts } from "~/domain/city/city";
import { now } from "~/platform/clock.server";
import { pool } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { type CityFigures, cityFigures } from "./city-figures.server";
import { type BatchFigures, type CityReport, sharePercent } from "./city-report";
import {
  type BatchCounts,
  countBatches,
  countDistricts,
  countMonths,
  countSectors,
} from "./count-sales.server";
import { keptAnswer } from "./kept-answer.server";
import { hideSmall } from "./small-cells";

/** What came of the training: the funnel, twelve months, districts, sectors and batches; small cells hidden. */
export const cityReport = keptAnswer(async () => countReport(await cityFigures()));

/** As `cityReport`, counted now whatever it costs; `figures` give the funnel its first steps. */
export async function countReport(figures: CityFigures): Promise<CityReport> {
  const at = now();
  const [shops, months, byDistrict, sectors, batches] = await Promise.all([
    countShops(at),
    countMonths(at, city.timeZone),
    countDistricts(at, districts),
    countSectors(at),
    countBatches(at),
  ]);
  return {
    at,
    funnel: {
      registered: figures.total.registered,
      trained: figures.total.trained,
      live: hideSmall(shops.live),
      listed: hideSmall(shops.listed),
      sold: hideSmall(shops.sold),
      active: hideSmall(shops.active),
    },
    newLive: hideSmall(shops.newLive),
    soldPercent: sharePercent(shops.sold, shops.live),
    turnover30: shops.turnover30,
    medianDays: hideSmall(shops.medianOf) ? Math.round(shops.medianDays ?? 0) : null,
    months,
    districts: byDistrict,
    sectors,
    batches: batches.map(batchFigures),
  };
}

function batchFigures({ id, number, programme, graduates, live, months }: BatchCounts): BatchFigures {
  return {
    id,
    number,
    programme,
    graduates: hideSmall(graduates),
    live: sharePercent(live, graduates),
    months: months.map((sold) => (sold === null ? null : sharePercent(sold, live))),
  };
}

type ShopCounts = {
  readonly live: number;
  readonly newLive: number;
  readonly listed: number;
  readonly sold: number;
  readonly active: number;
  readonly turnover30: Rupiah | null;
  readonly medianDays: number | null;
  readonly medianOf: number;
};

/** Of live shops alone; `medianDays` from graduation to the first sale, over `medianOf` shops. */
async function countShops(at: Date): Promise<ShopCounts> {
  const { rows } = await pool().query<
    Omit<ShopCounts, "turnover30"> & { sellers30: number; turnover30: string }
  >(
    `WITH sale AS (
      SELECT "shopId", min("completedAt") AS first, max("completedAt") AS last,
        sum("itemsTotal") FILTER (WHERE "completedAt" >= $1::timestamptz - interval '30 days') AS lately
      FROM "OrderPart" WHERE status = 'completed' GROUP BY 1
    )
    SELECT count(*)::int AS live,
      count(*) FILTER (WHERE s."approvedAt" >= date_trunc('month', $1::timestamptz AT TIME ZONE $2) AT TIME ZONE $2)::int AS "newLive",
      count(*) FILTER (WHERE EXISTS (
        SELECT FROM "Product" g WHERE g."shopId" = s.id AND ${visibleSql("g", "s")}
      ))::int AS listed,
      count(sale.first)::int AS sold,
      count(*) FILTER (WHERE sale.last >= $1::timestamptz - interval '90 days')::int AS active,
      count(sale.lately)::int AS "sellers30", COALESCE(sum(sale.lately), 0)::text AS "turnover30",
      count(*) FILTER (WHERE sale.first > x."graduatedAt")::int AS "medianOf",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM sale.first - x."graduatedAt") / 86400)
        FILTER (WHERE sale.first > x."graduatedAt") AS "medianDays"
    FROM "Shop" s LEFT JOIN sale ON sale."shopId" = s.id LEFT JOIN "Participant" x ON x.id = s."participantId"
    WHERE s.status = 'live'`,
    [at, city.timeZone],
  );
  const { sellers30 = 0, turnover30 = "0", ...counts } = rows[0] ?? nobody;
  return { ...counts, turnover30: hideSmall(sellers30) === null ? null : rupiah(BigInt(turnover30)) };
}

const nobody = {
  live: 0,
  newLive: 0,
  listed: 0,
  sold: 0,
  active: 0,
  sellers30: 0,
  turnover30: "0",
  medianDays: null,
  medianOf: 0,
};
