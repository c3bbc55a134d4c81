import type { VoucherWish } from "./wish";

/** What the audit trail keeps of a voucher's terms. */
export function detailsOf(code: string, wish: VoucherWish): Record<string, string | number | boolean | null> {
  return {
    code,
    worth: wish.kind === "fixed" ? `Rp${wish.amount}` : `${wish.percent}%`,
    cap: wish.cap === null ? null : String(wish.cap),
    minSpend: String(wish.minSpend),
    from: wish.startsAt.toISOString(),
    until: wish.endsAt?.toISOString() ?? null,
    perPerson: wish.perPerson,
    totalLimit: wish.totalLimit,
    budget: wish.budget === null ? null : String(wish.budget),
    isPublic: wish.isPublic,
  };
}
