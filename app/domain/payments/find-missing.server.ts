import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { settlementDays, settlingProviders } from "./settlement";

const dayMs = 86_400_000;

/**
 * Payments that the gateway should have settled by now and that no settlement tells of. Only a settlement that was
 * booked after that time counts as silence: where nobody uploads any, the desk says so instead.
 * @returns how many are new
 */
export async function findMissing(): Promise<number> {
  let opened = 0;
  for (const provider of settlingProviders) {
    const late = settlementDays[provider] * dayMs;
    opened += await inTransaction(async (tx) => {
      const missing = await tx.$queryRaw<{ id: string; reference: string; expected: bigint }[]>`
        SELECT t.id::text, t.reference, (coalesce(t.received, t.amount) - coalesce(t.fee, 0))::bigint AS expected
        FROM "PaymentAttempt" t
        WHERE t.provider = ${provider} AND t."paidAt" < ${new Date(now().getTime() - late)}
          AND t.status NOT IN ('reversed', 'charged_back')
          AND NOT EXISTS (SELECT 1 FROM "SettlementRow" r WHERE r."attemptId" = t.id AND r.kind = 'payment')
          AND NOT EXISTS (SELECT 1 FROM "ReconciliationBreak" b WHERE b."attemptId" = t.id AND b.kind IN ('missing_there', 'currency'))
          AND EXISTS (SELECT 1 FROM "SettlementFile" f WHERE f.provider = t.provider AND f.status = 'booked'
                      AND f."bookedAt" > t."paidAt" + make_interval(days => ${settlementDays[provider]}::int))
        ORDER BY t."paidAt" LIMIT 5000`;
      if (missing.length === 0) return 0;
      const { count } = await tx.reconciliationBreak.createMany({
        data: missing.map(({ id, reference, expected }) => ({
          ...{ id: newId(), provider, kind: "missing_there", sourceKey: id, attemptId: id, reference },
          ...{ expected, said: null, difference: expected, openedAt: now() },
        })),
        skipDuplicates: true,
      });
      return count;
    });
  }
  return opened;
}
