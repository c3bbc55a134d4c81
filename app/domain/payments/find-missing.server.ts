import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { type SettlingProvider, settlementDays, settlingProviders } from "./settlement";

const dayMs = 86_400_000;

/**
 * Payments and refunds that the gateway should have settled by now and that no settlement tells of. Only a settlement
 * that was booked after that time counts as silence: where nobody uploads any, the desk says so instead.
 * @returns how many are new
 */
export async function findMissing(): Promise<number> {
  let opened = 0;
  for (const provider of settlingProviders)
    opened += await inTransaction(
      async (tx) => (await missingPayments(tx, provider)) + (await missingRefunds(tx, provider)),
    );
  return opened;
}

async function missingPayments(tx: Tx, provider: SettlingProvider): Promise<number> {
  const missing = await tx.$queryRaw<Missing[]>`
    SELECT t.id::text, t.id::text AS "attemptId", t.reference, (coalesce(t.received, t.amount) - coalesce(t.fee, 0))::bigint AS expected
    FROM "PaymentAttempt" t
    WHERE t.provider = ${provider} AND t."paidAt" < ${lateSince(provider)}
      AND t.status NOT IN ('reversed', 'charged_back')
      AND NOT EXISTS (SELECT 1 FROM "SettlementRow" r WHERE r."attemptId" = t.id AND r.kind = 'payment')
      AND NOT EXISTS (SELECT 1 FROM "ReconciliationBreak" b WHERE b."attemptId" = t.id AND b.kind IN ('missing_there', 'currency'))
      AND EXISTS (SELECT 1 FROM "SettlementFile" f WHERE f.provider = t.provider AND f.status = 'booked'
                  AND f."bookedAt" > t."paidAt" + make_interval(days => ${settlementDays[provider]}::int))
    ORDER BY t."paidAt" LIMIT 5000`;
  return note(tx, provider, "missing_there", missing);
}

/** What the gateway was to send back itself; the books say that its money is away. */
async function missingRefunds(tx: Tx, provider: SettlingProvider): Promise<number> {
  const missing = await tx.$queryRaw<Missing[]>`
    SELECT f.id::text, t.id::text AS "attemptId", t.reference, (-f.amount)::bigint AS expected
    FROM "Refund" f JOIN "PaymentAttempt" t ON t.id = f."attemptId"
    WHERE t.provider = ${provider} AND f.status = 'succeeded' AND f."settledById" IS NULL AND f."settledAt" < ${lateSince(provider)}
      AND NOT EXISTS (SELECT 1 FROM "SettlementRow" r WHERE r."refundId" = f.id)
      AND NOT EXISTS (SELECT 1 FROM "ReconciliationBreak" b WHERE b.kind = 'refund_missing' AND b."sourceKey" = f.id::text)
      AND EXISTS (SELECT 1 FROM "SettlementFile" s WHERE s.provider = t.provider AND s.status = 'booked'
                  AND s."bookedAt" > f."settledAt" + make_interval(days => ${settlementDays[provider]}::int))
    ORDER BY f."settledAt" LIMIT 5000`;
  return note(tx, provider, "refund_missing", missing);
}

type Missing = {
  readonly id: string;
  readonly attemptId: string;
  readonly reference: string;
  readonly expected: bigint;
};

function lateSince(provider: SettlingProvider): Date {
  return new Date(now().getTime() - settlementDays[provider] * dayMs);
}

async function note(
  tx: Tx,
  provider: SettlingProvider,
  kind: "missing_there" | "refund_missing",
  missing: readonly Missing[],
): Promise<number> {
  if (missing.length === 0) return 0;
  const { count } = await tx.reconciliationBreak.createMany({
    data: missing.map(({ id, attemptId, reference, expected }) => ({
      ...{ id: newId(), provider, kind, sourceKey: id, attemptId, reference },
      ...{ expected, said: null, difference: expected, openedAt: now() },
    })),
    skipDuplicates: true,
  });
  return count;
}
