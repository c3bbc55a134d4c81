import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";

/** A dispute at the buyer's bank, as its gateway told of it last. */
export type CaseDispute = {
  readonly ref: string | null;
  readonly reason: string | null;
  /** Null where the gateway tells of no sum of its own. */
  readonly disputed: Rupiah | null;
  readonly held: Rupiah;
  readonly dueBy: Date | null;
  readonly hasEvidence: boolean;
  /** The bank took a part of the payment alone. */
  readonly isPartial: boolean;
  /** What an officer wrote that she sent; null where nobody fights it. */
  readonly sent: string | null;
};

/** What became of a shop's part: that it was sent, with which number, and when it arrived. */
export type CaseParcel = {
  readonly id: string;
  readonly shopName: string;
  readonly total: Rupiah;
  readonly shippedAt: Date | null;
  readonly courier: string | null;
  readonly trackingNumber: string | null;
  readonly deliveredAt: Date | null;
  readonly completedAt: Date | null;
};

/** Null for a case that no dispute led to. */
export function disputeOf(
  found: {
    readonly kind: string;
    readonly booked: bigint;
    readonly choice?: string | null;
    readonly resolution?: string | null;
  },
  details: Readonly<Record<string, string>>,
): CaseDispute | null {
  if (found.kind !== "disputed" && details.dispute === undefined) return null;
  return {
    ...{ ref: details.dispute ?? null, reason: details.reason ?? null },
    disputed: details.disputed === undefined ? null : rupiah(BigInt(details.disputed)),
    held: rupiah(found.booked < 0n ? -found.booked : 0n),
    dueBy: details.dueBy === undefined ? null : new Date(details.dueBy),
    ...{ hasEvidence: details.hasEvidence !== undefined, isPartial: details.isPartial !== undefined },
    sent: found.choice === "contest" ? (found.resolution ?? null) : null,
  };
}

export async function caseParcels(orderId: string): Promise<CaseParcel[]> {
  const parts = await db.orderPart.findMany({
    where: { orderId },
    orderBy: { ordinal: "asc" },
    select: {
      ...{ id: true, total: true, shippedAt: true, courier: true, trackingNumber: true },
      ...{ deliveredAt: true, completedAt: true, shop: { select: { name: true } } },
    },
  });
  return parts.map(({ shop, total, ...part }) => ({ ...part, shopName: shop.name, total: rupiah(total) }));
}
