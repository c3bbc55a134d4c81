import { type Rupiah, sum, times } from "~/platform/money";

/** A basket over many shops. Lines that can't be bought any more stay visible and say why. */
export type CartLineProblem = "gone" | "sold_out" | "short" | null;

export type CartLineView = {
  readonly variantId: string;
  readonly productId: string;
  readonly name: string;
  readonly variantName: string;
  readonly productSlug: string;
  readonly shopSlug: string;
  readonly photoHash: string | null;
  readonly price: Rupiah;
  /** What it cost when it was put in, where that differs. */
  readonly priceBefore: Rupiah | null;
  readonly quantity: number;
  readonly available: number;
  readonly weightGrams: number;
  readonly problem: CartLineProblem;
};

export type CartShop = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly color: string;
  readonly village: string;
  readonly commissionBps: number;
  readonly note: string;
  readonly lines: readonly CartLineView[];
};

/** What a page may know of it. */
export type CartPage = Omit<CartView, "shops"> & {
  readonly shops: readonly Omit<CartShop, "commissionBps">[];
};

export type CartView = {
  readonly shops: readonly CartShop[];
  readonly count: number;
  readonly total: Rupiah;
  /** A voucher's code that she put in; the vouchers say whether it holds. */
  readonly voucherCode: string | null;
  readonly hasProblems: boolean;
};

export const maxQuantity = 999;
export const maxLines = 60;
export const cartNoteLimit = 200;

/** What a line needs before it can be bought; the button and the checkout ask the same. */
export function lineProblem(line: {
  readonly isVisible: boolean;
  readonly available: number;
  readonly quantity: number;
}): CartLineProblem {
  if (!line.isVisible) return "gone";
  if (line.available <= 0) return "sold_out";
  return line.quantity > line.available ? "short" : null;
}

export function isBuyable(line: CartLineView): boolean {
  return line.problem === null;
}

/** Only what can be bought counts. */
export function cartTotal(shops: readonly CartShop[]): Rupiah {
  return sum(
    shops.flatMap((shop) => shop.lines.filter(isBuyable)),
    (line) => times(line.price, line.quantity),
  );
}

/** The cart for a page: what a shop pays the city is nobody's business there. */
export function cartPage({ shops, ...cart }: CartView): CartPage {
  return { ...cart, shops: shops.map(({ commissionBps: _, ...shop }) => shop) };
}
