import { netOf } from "~/domain/ledger/posting";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { rupiah } from "~/platform/money";

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
      select: { total: true, commission: true, gatewayFee: true },
    });
    const amount = netOf({
      shopId: event.shopId,
      total: rupiah(part.total),
      commission: rupiah(part.commission),
      gatewayFee: rupiah(part.gatewayFee),
    });
    if (amount <= 0n) return;
    const open = await tx.payout.findFirst({
      where: { shopId: event.shopId, status: "owed" },
      select: { id: true },
    });
    const payout = open
      ? await tx.payout.update({
          where: { id: open.id },
          data: { amount: { increment: amount } },
          select: { id: true },
        })
      : await tx.payout.create({
          data: { shopId: event.shopId, amount, createdAt: now() },
          select: { id: true },
        });
    await tx.payoutItem.create({ data: { partId: event.partId, payoutId: payout.id, amount } });
  });
}
