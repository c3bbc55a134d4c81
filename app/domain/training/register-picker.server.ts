import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { isUuid } from "~/platform/id";

export type RegisterSearch = {
  readonly batchId: string;
  /** Name of the business or its owner; typos are forgiven. */
  readonly q: string;
  readonly villageCode: string | null;
  /** From 1. */
  readonly page: number;
};

export type RegisterHit = {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string;
  readonly phone: string | null;
  readonly sector: string | null;
  readonly villageCode: string;
  readonly isTrained: boolean;
  /** Already in this batch, seated or waiting, by business or by number. */
  readonly isInBatch: boolean;
};

export type RegisterHits = {
  readonly hits: readonly RegisterHit[];
  readonly page: number;
  readonly hasMore: boolean;
};

const pageSize = 25;
const minLetters = 2;

/**
 * Businesses of the register that may be asked to the class; nothing where neither a name nor a kelurahan is
 * given. Names that contain the words come before those that resemble them; the untrained before the trained.
 */
export async function searchRegister({
  batchId,
  q,
  villageCode,
  page,
}: RegisterSearch): Promise<RegisterHits> {
  const words = q.trim().slice(0, 100);
  const hasWords = words.length >= minLetters;
  if ((!hasWords && !villageCode) || !isUuid(batchId)) return { hits: [], page: 1, hasMore: false };
  const at = Math.max(1, Math.floor(page));
  const like = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const matches = Prisma.sql`(b.name ILIKE ${like} OR b."ownerName" ILIKE ${like} OR ${words} <% b.name OR ${words} <% b."ownerName")`;
  const conditions = [
    ...(hasWords ? [matches] : []),
    ...(villageCode ? [Prisma.sql`b."villageCode" = ${villageCode}`] : []),
  ];
  const nearness = hasWords
    ? Prisma.sql`(b.name ILIKE ${like} OR b."ownerName" ILIKE ${like}) DESC,
        GREATEST(
          word_similarity(${words}, b.name) + similarity(${words}, b.name),
          word_similarity(${words}, b."ownerName") + similarity(${words}, b."ownerName")
        ) DESC,`
    : Prisma.empty;
  const rows = await db.$queryRaw<RegisterHit[]>`
    SELECT b.id, b.name, b."ownerName", b.phone, b.sector, b."villageCode", b."isTrained" IS TRUE AS "isTrained",
      EXISTS (
        SELECT 1 FROM "Participant" p
        WHERE p."batchId" = ${batchId}::uuid AND p.status <> 'dropped' AND (p."businessId" = b.id OR p.phone = b.phone)
      ) AS "isInBatch"
    FROM "Business" b
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY ${nearness} b."isTrained" IS TRUE, b."ownerName", b.id
    LIMIT ${pageSize + 1} OFFSET ${(at - 1) * pageSize}`;
  return { hits: rows.slice(0, pageSize), page: at, hasMore: rows.length > pageSize };
}
