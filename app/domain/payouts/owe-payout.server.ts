import { partMoney, partMoneySelect } from "~/domain/ledger/part-money";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import type { Rupiah } from "~/platform/money";

/**
 * On `part.released`: what the shop earned joins its open payout. Once a part, by the item's key; parts paid in cash
 * never come here.
 */
export async function owePayout(event: {
  readonly partId: string;
  readonly shopId: string;
  readonly isCash: boolean;
}): Promise<void> {
  if (event.isCash) return;
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Shop" WHERE id = ${event.shopId}::uuid FOR UPDATE`;
    if (await tx.payoutItem.findUnique({ where: { partId: event.partId }, select: { partId: true } })) return;
    const part = await tx.orderPart.findUniqueOrThrow({
      where: { id: event.partId },
      select: partMoneySelect,
    });
    const amount = partMoney(part).net;
    if (amount <= 0n) return;
    const payoutId = await addToOpenPayout(tx, event.shopId, amount);
    await tx.payoutItem.create({ data: { partId: event.partId, payoutId, amount } });
  });
}

/** The condition stands in the update: one that an officer approves at this moment grows no more. */
async function addToOpenPayout(tx: Tx, shopId: string, amount: Rupiah): Promise<string> {
  const [open] = await tx.payout.updateManyAndReturn({
    where: { shopId, status: "owed" },
    data: { amount: { increment: amount } },
    select: { id: true },
  });
  if (open) return open.id;
  return (await tx.payout.create({ data: { shopId, amount, createdAt: now() }, select: { id: true } })).id;
}
