import type { Db, Tx } from "~/platform/db.server";

/**
 * Each participant's shop, from draft on: the one her claim opened, else that of her business, else one that
 * she opened herself under her account or number. At most one each; closed ones don't count.
 */
export async function shopsOfBatch(runner: Db | Tx, batchId: string): Promise<Map<string, string>> {
  const rows = await runner.$queryRaw<{ participantId: string; shopId: string }[]>`
    WITH people AS (SELECT id, "businessId", "accountId", phone FROM "Participant" WHERE "batchId" = ${batchId}::uuid),
    found AS (
      SELECT p.id AS "participantId", s.id AS "shopId", 1 AS rank, s."createdAt"
        FROM people p JOIN "Shop" s ON s."participantId" = p.id WHERE s.status <> 'closed'
      UNION ALL
      SELECT p.id, s.id, 2, s."createdAt"
        FROM people p JOIN "Shop" s ON s."businessId" = p."businessId" WHERE s.status <> 'closed'
      UNION ALL
      SELECT p.id, s.id, 3, s."createdAt"
        FROM people p
        JOIN "Account" a ON a.id = p."accountId" OR a.phone = p.phone
        JOIN "ShopMember" m ON m."accountId" = a.id AND m.role = 'owner'
        JOIN "Shop" s ON s.id = m."shopId" AND s.status <> 'closed'
    )
    SELECT DISTINCT ON ("participantId") "participantId", "shopId"
    FROM found ORDER BY "participantId", rank, "createdAt"`;
  return new Map(rows.map(({ participantId, shopId }) => [participantId, shopId]));
}
