import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { type AuditGroup, nounsOf } from "./audit-group";

export type AuditLine = {
  readonly id: string;
  readonly at: Date;
  /** The kind of an Actor. */
  readonly actorKind: string;
  /** Null for the program itself, and for an account that is gone. */
  readonly actorName: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** The name, title or number of what it was done to, where it still has one; a meeting's is "13.4". */
  readonly subjectName: string | null;
  /** The class of a participant or a meeting. */
  readonly batchId: string | null;
  readonly shopId: string | null;
  readonly shopName: string | null;
  readonly note: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>> | null;
};

export type AuditQuery = {
  /** A part of a person's or shop's name, or of a note. */
  readonly q: string;
  readonly group: AuditGroup | null;
  /** From 1. */
  readonly page: number;
};

export type AuditPage = {
  readonly lines: readonly AuditLine[];
  readonly total: number;
  readonly perPage: number;
};

const perPage = 50;

/** Every act on record, the latest first. */
export async function auditTrail({ q, group, page }: AuditQuery): Promise<AuditPage> {
  const conditions = [
    Prisma.sql`TRUE`,
    ...(group ? [Prisma.sql`split_part(e.action, '.', 1) = ANY (${[...nounsOf(group)]})`] : []),
    ...(q ? [matches(q)] : []),
  ];
  const source = Prisma.sql`
    FROM "AuditEntry" e
    LEFT JOIN "Account" a ON a.id = e."accountId"
    LEFT JOIN "Shop" s ON s.id = e."shopId"
    LEFT JOIN "Account" p ON p.id = CASE WHEN e."subjectType" = 'account' THEN e."subjectId"::uuid END
    LEFT JOIN "Product" g ON g.id = CASE WHEN e."subjectType" = 'product' THEN e."subjectId"::uuid END
    LEFT JOIN "Programme" o ON o.id = CASE WHEN e."subjectType" = 'programme' THEN e."subjectId"::uuid END
    LEFT JOIN "Batch" b ON b.id = CASE WHEN e."subjectType" = 'batch' THEN e."subjectId"::uuid END
    LEFT JOIN "Participant" n ON n.id = CASE WHEN e."subjectType" = 'participant' THEN e."subjectId"::uuid END
    LEFT JOIN "Meeting" m ON m.id = CASE WHEN e."subjectType" = 'meeting' THEN e."subjectId"::uuid END
    LEFT JOIN "Batch" mb ON mb.id = m."batchId"
    LEFT JOIN "PartReturn" r ON r.id = CASE WHEN e."subjectType" = 'part_return' THEN e."subjectId"::uuid END
    LEFT JOIN "Order" ro ON ro.id = r."orderId"
    LEFT JOIN "RegistryImport" i
      ON i.id = CASE WHEN e."subjectType" = 'register_import' THEN e."subjectId"::uuid END
    WHERE ${Prisma.join(conditions, " AND ")}`;
  const [lines, counted] = await Promise.all([
    db.$queryRaw<AuditLine[]>`
      SELECT e.id, e.at, e."actorKind", a.name AS "actorName", e.action, e."subjectType", e."subjectId",
        COALESCE(p.name, g.name, o.title, n.name, b.number::text, mb.number || '.' || m.ordinal, i."fileName", ro.nomor) AS "subjectName",
        COALESCE(n."batchId", m."batchId") AS "batchId", e."shopId", s.name AS "shopName", e.note, e.details
      ${source}
      ORDER BY e.at DESC, e.id DESC LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${source}`,
  ]);
  return { lines, total: counted[0]?.total ?? 0, perPage };
}

function matches(q: string): Prisma.Sql {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`(
    a.name ILIKE ${like} OR s.name ILIKE ${like} OR p.name ILIKE ${like} OR g.name ILIKE ${like}
    OR n.name ILIKE ${like} OR e.note ILIKE ${like}
  )`;
}
