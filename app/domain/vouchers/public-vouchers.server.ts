import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { voucherState } from "./voucher";
import type { VoucherWish } from "./wish";

export type PublicVoucher = Pick<
  VoucherWish,
  "kind" | "amount" | "percent" | "cap" | "minSpend" | "endsAt"
> & { readonly code: string; readonly bearer: "shop" | "city" };

/** What a shop's page tells of: vouchers that can be used there today, its own before the city's; three at the most. */
export async function publicVouchers(shopId: string): Promise<PublicVoucher[]> {
  const at = now();
  const rows = await db.voucher.findMany({
    where: {
      ...{ isPublic: true, stoppedAt: null, startsAt: { lte: at } },
      AND: [{ OR: [{ shopId }, { bearer: "city" }] }, { OR: [{ endsAt: null }, { endsAt: { gt: at } }] }],
    },
    orderBy: [{ bearer: "asc" }, { createdAt: "desc" }],
    take: 20,
  });
  return rows
    .filter((row) => voucherState(row, at) === "running")
    .slice(0, 3)
    .map(({ code, bearer, kind, amount, percent, cap, minSpend, endsAt }) => ({
      ...{ code, bearer, kind, percent, endsAt },
      ...{ amount: rupiah(amount), minSpend: rupiah(minSpend), cap: cap === null ? null : rupiah(cap) },
    }));
}
