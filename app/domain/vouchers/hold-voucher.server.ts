import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { type Result, refuse } from "~/platform/result";
import { normalCode } from "./code";
import type { VoucherPerson } from "./person";
import { findTerms, lockTerms, usesOfPerson } from "./terms.server";
import { type Basket, type Discount, judgeVoucher, type VoucherRefusal } from "./voucher";

/** What a code takes off these goods now, without holding it: for the cart's and the checkout's page. */
export async function tryVoucher(
  tx: Tx,
  input: { readonly code: string; readonly baskets: readonly Basket[]; readonly person: VoucherPerson },
): Promise<Result<Discount, VoucherRefusal>> {
  const code = normalCode(input.code);
  const terms = code === null ? null : await findTerms(tx, code);
  if (!terms) return refuse("voucher_unknown");
  const usedByPerson = await usesOfPerson(tx, terms.id, input.person);
  return judgeVoucher(terms, input.baskets, { at: now(), usedByPerson });
}

/**
 * Takes one use of a voucher for an order, in the order's own transaction and after its stock: asked again under the
 * voucher's lock, so that neither number, person nor budget is exceeded however many order at once.
 */
export async function holdVoucher(
  tx: Tx,
  input: {
    readonly orderId: string;
    readonly code: string;
    readonly baskets: readonly Basket[];
    readonly person: VoucherPerson & { readonly phone: string };
  },
): Promise<Result<Discount, VoucherRefusal>> {
  const code = normalCode(input.code);
  const terms = code === null ? null : await lockTerms(tx, { code });
  if (!terms) return refuse("voucher_unknown");
  const usedByPerson = await usesOfPerson(tx, terms.id, input.person);
  const judged = judgeVoucher(terms, input.baskets, { at: now(), usedByPerson });
  if (!judged.ok) return judged;
  const amount = judged.value.total;
  await tx.voucherUse.create({
    data: { voucherId: terms.id, orderId: input.orderId, ...input.person, amount, at: now() },
  });
  await count(tx, terms.id, 1, amount);
  return judged;
}

/**
 * An order that had expired is revived by late money: its use is taken again, at the sum it had. Only what others may
 * have taken meanwhile counts, not the voucher's days: it was in time when she ordered.
 * @returns false where there is none left for her; true also for an order without a voucher
 */
export async function holdVoucherAgain(tx: Tx, orderId: string): Promise<boolean> {
  const use = await tx.voucherUse.findUnique({ where: { orderId } });
  if (use?.status !== "released") return true;
  const terms = await lockTerms(tx, { id: use.voucherId });
  if (!terms) return false;
  const hasRoom =
    (terms.totalLimit === null || terms.usedCount < terms.totalLimit) &&
    (terms.budget === null || terms.usedAmount + use.amount <= terms.budget) &&
    (await usesOfPerson(tx, terms.id, use)) < terms.perPerson;
  if (!hasRoom) return false;
  await tx.voucherUse.update({ where: { orderId }, data: { status: "held" } });
  await count(tx, terms.id, 1, use.amount);
  return true;
}

/** Paid: the use stays. Again, or without a voucher: does nothing. */
export async function keepVoucher(tx: Tx, orderId: string): Promise<void> {
  await tx.voucherUse.updateMany({ where: { orderId, status: "held" }, data: { status: "kept" } });
}

/** Called off or expired before it was paid: the use is free again. Again, or without a voucher: does nothing. */
export async function releaseVoucher(tx: Tx, orderId: string): Promise<void> {
  const use = await tx.voucherUse.findUnique({ where: { orderId }, select: { voucherId: true } });
  if (!use) return;
  await lockTerms(tx, { id: use.voucherId });
  const freed = await tx.voucherUse.updateManyAndReturn({
    where: { orderId, status: { not: "released" } },
    data: { status: "released" },
    select: { amount: true },
  });
  for (const { amount } of freed) await count(tx, use.voucherId, -1, -amount);
}

/**
 * Parts of a paid order were cancelled: the use counts for what is left of it, and is free where nothing is.
 * Counted anew from the parts, so that news that comes twice changes nothing.
 */
export async function recountVoucher(tx: Tx, orderId: string): Promise<void> {
  const known = await tx.voucherUse.findUnique({ where: { orderId }, select: { voucherId: true } });
  if (!known) return;
  await lockTerms(tx, { id: known.voucherId });
  const use = await tx.voucherUse.findUniqueOrThrow({ where: { orderId } });
  if (use.status === "released") return;
  const parts = await tx.orderPart.findMany({
    where: { orderId, status: { not: "cancelled" } },
    select: { voucherByShop: true, voucherByCity: true },
  });
  const left = parts.reduce((sum, part) => sum + part.voucherByShop + part.voucherByCity, 0n);
  if (left === 0n) return releaseVoucher(tx, orderId);
  await tx.voucherUse.update({ where: { orderId }, data: { amount: left } });
  await count(tx, use.voucherId, 0, left - use.amount);
}

/** CHECKs in the table bound both counters; they fail the transaction should the lock ever be forgotten. */
async function count(tx: Tx, id: string, uses: number, amount: bigint): Promise<void> {
  await tx.voucher.update({
    where: { id },
    data: { usedCount: { increment: uses }, usedAmount: { increment: amount } },
  });
}
