import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";

export type RegisterQuery = {
  /** A part of the business's or the owner's name, of a phone number, or the last four digits of a NIK. */
  readonly q: string;
  readonly villageCode: string | null;
  /** From 1. */
  readonly page: number;
};

export type RegisterRow = {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string;
  readonly nikLast4: string | null;
  readonly phone: string | null;
  readonly sector: string | null;
  readonly villageCode: string;
  /** Whole rupiah a year. */
  readonly yearlyRevenue: bigint | null;
  readonly isTrained: boolean | null;
  /** The shop that grew out of it. */
  readonly shopSlug: string | null;
  readonly shopName: string | null;
};

export type RegisterList = {
  readonly rows: readonly RegisterRow[];
  readonly total: number;
  readonly perPage: number;
};

const perPage = 50;

/** The city's businesses by name. */
export async function registerList({ q, villageCode, page }: RegisterQuery): Promise<RegisterList> {
  const conditions = [
    Prisma.sql`TRUE`,
    ...(villageCode ? [Prisma.sql`b."villageCode" = ${villageCode}`] : []),
    ...(q ? [Prisma.sql`(${Prisma.join(matches(q), " OR ")})`] : []),
  ];
  const where = Prisma.join(conditions, " AND ");
  const [rows, counted] = await Promise.all([
    db.$queryRaw<RegisterRow[]>`
      SELECT b.id, b.name, b."ownerName", b."nikLast4", b.phone, b.sector, b."villageCode", b."yearlyRevenue",
        b."isTrained", s.slug AS "shopSlug", s.name AS "shopName"
      FROM (
        SELECT * FROM "Business" b WHERE ${where}
        ORDER BY lower(b.name), b.id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}
      ) b
      LEFT JOIN LATERAL (
        SELECT slug, name FROM "Shop" s WHERE s."businessId" = b.id AND s.status = 'live' ORDER BY s.id LIMIT 1
      ) s ON TRUE
      ORDER BY lower(b.name), b.id`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM "Business" b WHERE ${where}`,
  ]);
  return { rows, total: counted[0]?.total ?? 0, perPage };
}

function matches(q: string): Prisma.Sql[] {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const digits = q.replace(/[\s().+-]/g, "");
  const isNumber = /^\d{4,15}$/.test(digits);
  return [
    Prisma.sql`b.name ILIKE ${like}`,
    Prisma.sql`b."ownerName" ILIKE ${like}`,
    ...(isNumber ? [Prisma.sql`b.phone LIKE ${`%${digits.replace(/^(?:0|62)/, "")}%`}`] : []),
    ...(/^\d{4}$/.test(digits) ? [Prisma.sql`b."nikLast4" = ${digits}`] : []),
  ];
}
