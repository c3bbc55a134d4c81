import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { termsColumns } from "./terms.server";
import { type VoucherState, voucherState } from "./voucher";
import type { VoucherWish } from "./wish";

/** A voucher as those see it who bear it. */
export type VoucherRow = VoucherWish & {
  readonly id: string;
  readonly code: string;
  readonly state: VoucherState;
  /** Held by orders that wait for their money, or kept by paid ones. */
  readonly usedCount: number;
  readonly usedAmount: Rupiah;
};

export type VoucherUseRow = {
  readonly orderId: string;
  readonly nomor: string;
  readonly at: Date;
  readonly amount: Rupiah;
  readonly status: "held" | "kept" | "released";
};

export type VoucherPageView = {
  readonly voucher: VoucherRow;
  /** Of paid orders. */
  readonly kept: { readonly count: number; readonly amount: Rupiah };
  /** The latest twenty. */
  readonly uses: readonly VoucherUseRow[];
};

const select = { ...termsColumns, isPublic: true } as const;

type Stored = NonNullable<Awaited<ReturnType<typeof findOne>>>;

function findOne(where: { id: string; shopId: string | null }) {
  return db.voucher.findFirst({ where, select });
}

/** @param shopId whose; null: the city's. Those that can be used first, then the newest. */
export async function voucherRows(shopId: string | null): Promise<VoucherRow[]> {
  const rows = await db.voucher.findMany({
    where: { shopId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
    select,
  });
  const isOpen = (row: VoucherRow) => row.state === "running" || row.state === "planned";
  const all = rows.map(rowOf);
  return [...all.filter(isOpen), ...all.filter((row) => !isOpen(row))];
}

/** Null where this shop (or, for null, the city) has no such voucher. */
export async function voucherPage(shopId: string | null, id: string): Promise<VoucherPageView | null> {
  const stored = await findOne({ id, shopId });
  if (!stored) return null;
  const [kept, uses] = await Promise.all([
    db.voucherUse.aggregate({
      where: { voucherId: id, status: "kept" },
      _count: true,
      _sum: { amount: true },
    }),
    db.voucherUse.findMany({ where: { voucherId: id }, orderBy: [{ at: "desc" }, { id: "desc" }], take: 20 }),
  ]);
  const orders = await db.order.findMany({
    where: { id: { in: uses.map((use) => use.orderId) } },
    select: { id: true, nomor: true },
  });
  const nomorOf = new Map(orders.map((order) => [order.id, order.nomor]));
  return {
    voucher: rowOf(stored),
    kept: { count: kept._count, amount: rupiah(kept._sum.amount ?? 0n) },
    uses: uses.map(({ orderId, at, amount, status }) => ({
      ...{ orderId, at, status, amount: rupiah(amount) },
      nomor: nomorOf.get(orderId) ?? "",
    })),
  };
}

function rowOf(row: Stored): VoucherRow {
  const { stoppedAt: _, bearer: __, ...shown } = row;
  return {
    ...shown,
    amount: rupiah(row.amount),
    cap: row.cap === null ? null : rupiah(row.cap),
    minSpend: rupiah(row.minSpend),
    budget: row.budget === null ? null : rupiah(row.budget),
    usedAmount: rupiah(row.usedAmount),
    state: voucherState(row, now()),
  };
}
