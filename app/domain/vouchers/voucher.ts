import { atMost, minus, plus, prorate, type Rupiah, rupiah, share, sum, ZERO } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

/**
 * What a voucher takes off an order, and why it doesn't: rules only. It is taken from goods, never from delivery,
 * and leaves something of each shop's goods to pay, since nothing can't be paid at any gateway.
 */
export type VoucherTerms = {
  readonly code: string;
  readonly bearer: "shop" | "city";
  /** Of a shop's own: its goods alone. */
  readonly shop: { readonly id: string; readonly name: string } | null;
  readonly kind: "fixed" | "percent";
  /** Rupiah off, of a fixed one. */
  readonly amount: bigint;
  /** 1 to 100, of one by percent. */
  readonly percent: number;
  /** The most that a percentage takes off. */
  readonly cap: bigint | null;
  /** Of the goods it is for, before anything comes off. */
  readonly minSpend: bigint;
  readonly startsAt: Date;
  /** The first moment after its last day. */
  readonly endsAt: Date | null;
  readonly perPerson: number;
  readonly totalLimit: number | null;
  readonly budget: bigint | null;
  readonly usedCount: number;
  readonly usedAmount: bigint;
  readonly stoppedAt: Date | null;
};

/** One shop's goods in a cart, at their prices. */
export type Basket = { readonly shopId: string; readonly goods: Rupiah };

export type PartDiscount = { readonly shopId: string; readonly byShop: Rupiah; readonly byCity: Rupiah };
export type Discount = {
  readonly code: string;
  readonly bearer: "shop" | "city";
  readonly total: Rupiah;
  /** One for each basket, in their order. */
  readonly parts: readonly PartDiscount[];
};

/** A code on a cart as its buyer sees it: what comes off in all, or why nothing does. */
export type ShownVoucher = {
  readonly code: string;
  readonly judged: Result<Pick<Discount, "total" | "bearer">, VoucherRefusal>;
};

/** How much each shop bears is nobody's business on a buyer's page. */
export function shownVoucher(
  noted: { readonly code: string; readonly judged: Result<Discount, VoucherRefusal> } | null,
): ShownVoucher | null {
  if (!noted?.judged.ok) return noted && { code: noted.code, judged: noted.judged };
  const { total, bearer } = noted.judged.value;
  return { code: noted.code, judged: ok({ total, bearer }) };
}

export type VoucherRefusal =
  | Refusal<"voucher_unknown">
  | Refusal<"voucher_stopped">
  | Refusal<"voucher_early", { readonly from: Date }>
  | Refusal<"voucher_over", { readonly until: Date }>
  | Refusal<"voucher_other_shop", { readonly shopName: string }>
  | Refusal<"voucher_more_needed", { readonly missing: Rupiah; readonly minSpend: Rupiah }>
  | Refusal<"voucher_used_up", { readonly limit: number }>
  | Refusal<"voucher_budget", { readonly left: Rupiah; readonly needed: Rupiah }>
  | Refusal<"voucher_used_by_you", { readonly times: number }>
  | Refusal<"voucher_too_little">;

/** What is left to pay of each shop's goods at the least. */
export const leastPaid = rupiah(1000n);

/**
 * @param usedByPerson uses that this person holds or kept, as far as we know who she is
 * @returns what comes off each basket, in whole rupiah; or the first reason why nothing does
 */
export function judgeVoucher(
  terms: VoucherTerms,
  baskets: readonly Basket[],
  { at, usedByPerson }: { readonly at: Date; readonly usedByPerson: number },
): Result<Discount, VoucherRefusal> {
  const shut = whyShut(terms, at);
  if (shut) return shut;
  const { shop } = terms;
  const meant = shop ? baskets.filter((basket) => basket.shopId === shop.id) : baskets;
  if (shop && meant.length === 0) return refuse("voucher_other_shop", { shopName: shop.name });
  const goods = sum(meant, (basket) => basket.goods);
  const minSpend = rupiah(terms.minSpend);
  if (goods < minSpend) return refuse("voucher_more_needed", { missing: minus(minSpend, goods), minSpend });
  if (usedByPerson >= terms.perPerson) return refuse("voucher_used_by_you", { times: terms.perPerson });
  const discount = spread(terms, baskets, goods);
  if (discount.total <= 0n) return refuse("voucher_too_little");
  const left = terms.budget === null ? null : rupiah(terms.budget - terms.usedAmount);
  if (left !== null && discount.total > left)
    return refuse("voucher_budget", { left, needed: discount.total });
  return ok(discount);
}

function whyShut(terms: VoucherTerms, at: Date): VoucherRefusal | null {
  if (terms.stoppedAt) return refuse("voucher_stopped");
  if (at < terms.startsAt) return refuse("voucher_early", { from: terms.startsAt });
  if (terms.endsAt && at >= terms.endsAt) return refuse("voucher_over", { until: terms.endsAt });
  const { totalLimit } = terms;
  return totalLimit !== null && terms.usedCount >= totalLimit
    ? refuse("voucher_used_up", { limit: totalLimit })
    : null;
}

/** Spread by what each basket can give, so that none gives more; the parts add up to the whole exactly. */
function spread(terms: VoucherTerms, baskets: readonly Basket[], goods: Rupiah): Discount {
  const room = baskets.map((basket) =>
    terms.shop && terms.shop.id !== basket.shopId ? ZERO : roomIn(basket.goods),
  );
  const total = atMost(wishOf(terms, goods), plus(...room));
  const parts = prorate(total, room);
  return {
    code: terms.code,
    bearer: terms.bearer,
    total,
    parts: baskets.map(({ shopId }, index) => {
      const off = parts[index] ?? ZERO;
      return terms.bearer === "shop"
        ? { shopId, byShop: off, byCity: ZERO }
        : { shopId, byShop: ZERO, byCity: off };
    }),
  };
}

/** What it takes off goods of this sum, all of which it is for: for an example beside its terms. */
export function discountOn(
  terms: Pick<VoucherTerms, "kind" | "amount" | "percent" | "cap">,
  goods: Rupiah,
): Rupiah {
  return atMost(wishOf(terms, goods), roomIn(goods));
}

function roomIn(goods: Rupiah): Rupiah {
  return goods > leastPaid ? minus(goods, leastPaid) : ZERO;
}

function wishOf(terms: Pick<VoucherTerms, "kind" | "amount" | "percent" | "cap">, goods: Rupiah): Rupiah {
  if (terms.kind === "fixed") return rupiah(terms.amount);
  const wish = share(goods, terms.percent * 100);
  return terms.cap === null ? wish : atMost(wish, rupiah(terms.cap));
}

/** What a list says of it. */
export type VoucherState = "planned" | "running" | "used_up" | "over" | "stopped";

export function voucherState(terms: Omit<VoucherTerms, "shop">, at: Date): VoucherState {
  if (terms.stoppedAt) return "stopped";
  if (terms.endsAt && at >= terms.endsAt) return "over";
  const isSpent = terms.budget !== null && terms.usedAmount >= terms.budget;
  if (isSpent || (terms.totalLimit !== null && terms.usedCount >= terms.totalLimit)) return "used_up";
  return at < terms.startsAt ? "planned" : "running";
}
