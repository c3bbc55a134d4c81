import { postJournals } from "~/domain/ledger/post-journals.server";
import { breakEndLines, clearingLossLines } from "~/domain/ledger/settlement-posting";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { rupiah } from "~/platform/money";

/** Its sourceKey begins like this where a gateway's list showed it, not a settlement. */
export const listed = "list:";

type OpenBreak = { readonly id: string; readonly booked: bigint; readonly reference: string };

/**
 * What was missing came, or a settlement now says what a list had said: those breaks close by themselves, and what was
 * booked for them goes back to the clearing that the movement now empties.
 */
export async function closeArrived(tx: Tx, provider: string, attemptIds: readonly string[]): Promise<number> {
  const open = await tx.$queryRaw<OpenBreak[]>`
    SELECT id::text, booked, reference FROM "ReconciliationBreak"
    WHERE "closedAt" IS NULL AND provider = ${provider} AND "attemptId" = ANY(${attemptIds}::uuid[])
      AND (kind = 'missing_there' OR starts_with("sourceKey", ${listed})) FOR UPDATE`;
  await takeBackWriteOffs(
    tx,
    provider,
    await tx.$queryRaw<WrittenOff[]>`
      SELECT id::text, difference, reference FROM "ReconciliationBreak"
      WHERE treatment = 'written_off' AND kind = 'missing_there' AND provider = ${provider}
        AND "attemptId" = ANY(${attemptIds}::uuid[]) FOR UPDATE`,
  );
  return close(tx, provider, open);
}

/** Refunds of which a settlement tells after all, or that their gateway says have failed. */
export async function closeArrivedRefunds(
  tx: Tx,
  provider: string,
  refundIds: readonly string[],
): Promise<number> {
  const open = await tx.$queryRaw<OpenBreak[]>`
    SELECT id::text, booked, reference FROM "ReconciliationBreak"
    WHERE "closedAt" IS NULL AND kind = 'refund_missing' AND "sourceKey" = ANY(${refundIds}) FOR UPDATE`;
  await takeBackWriteOffs(
    tx,
    provider,
    await tx.$queryRaw<WrittenOff[]>`
      SELECT id::text, difference, reference FROM "ReconciliationBreak"
      WHERE treatment = 'written_off' AND kind = 'refund_missing' AND "sourceKey" = ANY(${refundIds}) FOR UPDATE`,
  );
  return close(tx, provider, open);
}

/** Breaks that a list had shown and shows no more. */
export async function closeVanished(tx: Tx, provider: string, ids: readonly string[]): Promise<number> {
  const open = await tx.$queryRaw<OpenBreak[]>`
    SELECT id::text, booked, reference FROM "ReconciliationBreak"
    WHERE "closedAt" IS NULL AND id = ANY(${ids}::uuid[]) FOR UPDATE`;
  return close(tx, provider, open);
}

type WrittenOff = { readonly id: string; readonly difference: bigint; readonly reference: string };

/** The city had borne, or kept, what was missing, and it came all the same: that is undone, once. */
async function takeBackWriteOffs(tx: Tx, provider: string, breaks: readonly WrittenOff[]): Promise<void> {
  if (breaks.length === 0) return;
  await tx.reconciliationBreak.updateMany({
    where: { id: { in: breaks.map(({ id }) => id) } },
    data: { treatment: "arrived", version: { increment: 1 } },
  });
  await postJournals(
    tx,
    breaks.map(({ id, difference, reference }) => ({
      ...{ kind: "break_closed", sourceId: `${id}:arrived`, memo: reference },
      lines: clearingLossLines(provider, rupiah(-difference)),
    })),
  );
}

async function close(tx: Tx, provider: string, open: readonly OpenBreak[]): Promise<number> {
  if (open.length === 0) return 0;
  await tx.reconciliationBreak.updateMany({
    where: { id: { in: open.map(({ id }) => id) } },
    data: { closedAt: now(), treatment: "arrived", version: { increment: 1 } },
  });
  await postJournals(
    tx,
    open.map(({ id, booked, reference }) => ({
      ...{ kind: "break_closed", sourceId: id, memo: reference },
      lines: breakEndLines({ kind: "gateway_clearing", provider }, rupiah(booked)),
    })),
  );
  return open.length;
}
