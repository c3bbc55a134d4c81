import type { PayoutBatchStatus, PayoutStatus } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import type { SenderName } from "./sender";
import { currentSenders, senderOf } from "./senders.server";

export type PayoutRow = {
  readonly id: string;
  readonly shop: { readonly name: string; readonly slug: string };
  readonly amount: Rupiah;
  readonly status: PayoutStatus;
  readonly cause: "weekly" | "asked";
  /** Bank and last four digits. */
  readonly account: string | null;
  readonly parts: number;
  /** Of the amount, what isn't one of its orders: carried over, or netted off (below zero). */
  readonly carried: Rupiah;
  readonly since: Date;
  readonly proof: string | null;
  readonly problem: string | null;
};

export type BatchRow = {
  readonly id: string;
  readonly number: string;
  readonly sender: string;
  readonly status: PayoutBatchStatus;
  readonly createdAt: Date;
  readonly preparedById: string;
  readonly preparedBy: string;
  readonly approvedBy: string | null;
  readonly payouts: number;
  readonly total: Rupiah;
};

export type PayoutDesk = {
  readonly gathered: readonly PayoutRow[];
  readonly batches: readonly BatchRow[];
  readonly senders: readonly SenderName[];
};

/** For officers: what is gathered, the batches that were made of it, and how money can be sent. */
export async function payoutDesk(): Promise<PayoutDesk> {
  const [gathered, batches] = await Promise.all([
    payoutsWhere({ status: "owed", batchId: null }),
    batchesWhere({}),
  ]);
  return { gathered, batches, senders: currentSenders().map((sender) => sender.name) };
}

export type BatchPage = BatchRow & {
  readonly rows: readonly PayoutRow[];
  /** True where officers note the proofs. */
  readonly isByHand: boolean;
};

/** One batch with its payouts; null for an unknown id. */
export async function payoutBatch(id: string): Promise<BatchPage | null> {
  const [[batch], rows] = await Promise.all([batchesWhere({ id }), payoutsWhere({ batchId: id })]);
  if (!batch) return null;
  const isByHand = senderOf(batch.sender)?.isByHand ?? true;
  return { ...batch, rows, isByHand };
}

type PayoutWhere = {
  readonly status?: PayoutStatus;
  readonly batchId: string | null;
};

async function payoutsWhere(where: PayoutWhere): Promise<PayoutRow[]> {
  const rows = await db.payout.findMany({
    where,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 1000,
    include: {
      shop: { select: { name: true, slug: true, payoutAccount: true } },
      items: { select: { amount: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    shop: { name: row.shop.name, slug: row.shop.slug },
    amount: rupiah(row.amount),
    status: row.status,
    cause: row.cause === "asked" ? "asked" : "weekly",
    account: accountText(row.number === null ? row.shop.payoutAccount : row),
    parts: row.items.length,
    carried: rupiah(row.amount - row.items.reduce((sum, item) => sum + item.amount, 0n)),
    since: row.endedAt ?? row.settledAt ?? row.sentAt ?? row.approvedAt ?? row.createdAt,
    proof: row.proof,
    problem: row.problem,
  }));
}

/** Shows the last four digits alone. */
function accountText(
  account: { readonly bank: string | null; readonly number: string | null } | null,
): string | null {
  return account?.bank && account.number ? `${account.bank} ••${account.number.slice(-4)}` : null;
}

async function batchesWhere(where: { readonly id?: string }): Promise<BatchRow[]> {
  const batches = await db.payoutBatch.findMany({
    where,
    orderBy: { createdAt: "desc" },
    take: 50,
    include: { payouts: { where: { status: { not: "cancelled" } }, select: { amount: true } } },
  });
  const officers = await db.account.findMany({
    where: { id: { in: batches.flatMap((one) => [one.createdById, one.approvedById ?? []].flat()) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(officers.map((officer) => [officer.id, officer.name]));
  return batches.map((batch) => ({
    id: batch.id,
    number: batch.number,
    sender: batch.sender,
    status: batch.status,
    createdAt: batch.createdAt,
    preparedById: batch.createdById,
    preparedBy: nameOf.get(batch.createdById) ?? "",
    approvedBy: batch.approvedById ? (nameOf.get(batch.approvedById) ?? "") : null,
    payouts: batch.payouts.length,
    total: rupiah(batch.payouts.reduce((sum, payout) => sum + payout.amount, 0n)),
  }));
}

export type PayoutToSend = {
  readonly id: string;
  readonly shopName: string;
  readonly batchId: string | null;
  readonly batchNumber: string;
  readonly amount: Rupiah;
  readonly bank: string;
  /** In full: the officer types it into the bank's page. */
  readonly number: string;
  readonly holderName: string;
  readonly status: PayoutStatus;
};

/** Payouts that left, with the account that was frozen onto each: one of them, or those of a batch. */
export async function payoutsToSend(
  where: { readonly id: string } | { readonly batchId: string },
): Promise<PayoutToSend[]> {
  const payouts = await db.payout.findMany({
    where: { ...where, status: { in: ["approved", "sent", "paid"] } },
    orderBy: { id: "asc" },
    include: { shop: { select: { name: true } }, batch: { select: { number: true } } },
  });
  return payouts.flatMap(({ bank, number, holderName, ...payout }) =>
    bank && number && holderName
      ? [
          {
            ...{ id: payout.id, shopName: payout.shop.name, batchId: payout.batchId },
            batchNumber: payout.batch?.number ?? "",
            ...{ amount: rupiah(payout.amount), bank, number, holderName, status: payout.status },
          },
        ]
      : [],
  );
}
