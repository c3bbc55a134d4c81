import type { DeliveryQuote } from "~/domain/shipping/delivery";
import type { Rupiah } from "~/platform/money";

type SeenLine = {
  readonly variantId: string;
  readonly quantity: number;
  readonly price: Rupiah;
  readonly weightGrams: number;
};
export type SeenShop = {
  readonly id: string;
  readonly lines: readonly SeenLine[];
  readonly quotes: readonly DeliveryQuote[];
};

/** Two texts that are equal where a buyer saw the same: the goods with their prices, and the ways to her place. */
export type SeenCheckout = { readonly goods: string; readonly ways: string };

/** In whatever order the shops and lines come. Weight counts: delivery is priced by it. */
export function seenCheckout(place: string, shops: readonly SeenShop[]): SeenCheckout {
  const goods = shops.flatMap((shop) =>
    shop.lines.map((line) =>
      [shop.id, line.variantId, line.quantity, line.price, line.weightGrams].join(":"),
    ),
  );
  const ways = shops.flatMap((shop) =>
    shop.quotes.map((one) => [shop.id, one.kind, one.fee, one.daysMin, one.daysMax].join(":")),
  );
  return { goods: goods.sort().join("\n"), ways: [place, ...ways.sort()].join("\n") };
}

/** What differs between what she saw and what stands now; the goods first, as fees follow from them. */
export function whatChanged(seen: string, now: string): "goods" | "ways" | null {
  const [seenGoods, seenWays] = seen.split(".");
  const [goods, ways] = now.split(".");
  if (seenGoods !== goods) return "goods";
  return seenWays === ways ? null : "ways";
}
