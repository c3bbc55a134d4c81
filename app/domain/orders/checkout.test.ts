import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DeliveryQuote } from "~/domain/shipping/delivery";
import { rupiah } from "~/platform/money";
import { ok, refuse } from "~/platform/result";
import { type CheckoutShop, checkoutSums, chosenQuote, isCheckoutKey, sortQuotes } from "./checkout";

const quote = (kind: DeliveryQuote["kind"], fee: number): DeliveryQuote => ({
  kind,
  fee: rupiah(fee),
  note: "",
  readyHours: 2,
  daysMin: 0,
  daysMax: 1,
});

const rina: CheckoutShop = {
  id: "rina",
  slug: "amplang-bu-rina",
  name: "Amplang Bu Rina",
  color: "#b8452a",
  note: "",
  lines: [],
  itemsTotal: rupiah(102_000),
  quotes: [quote("shop_courier", 8000), quote("pickup", 0)],
  chosen: "shop_courier",
};
const atShop: CheckoutShop = { ...rina, chosen: "pickup" };
const hasan: CheckoutShop = { ...rina, id: "hasan", itemsTotal: rupiah(185_000), quotes: [], chosen: null };

describe("what Dina sees at the checkout", () => {
  it("sums goods and the deliveries that are proposed", () => {
    expect(checkoutSums([rina])).toEqual({
      itemsTotal: 102_000n,
      deliveryTotal: 8000n,
      discountTotal: 0n,
      total: 110_000n,
      isComplete: true,
    });
  });
  it("follows her pick", () => {
    expect(checkoutSums([atShop]).total).toBe(102_000n);
  });
  it("has no way where what was chosen is not offered", () => {
    expect([chosenQuote(rina)?.kind, chosenQuote({ ...rina, chosen: "parcel" })]).toEqual([
      "shop_courier",
      null,
    ]);
  });
  it("takes a voucher off, whatever delivery she picks", () => {
    const voucher = { code: "HEMAT10", judged: ok({ total: rupiah(10_000), bearer: "city" as const }) };
    expect(checkoutSums([rina], voucher)).toMatchObject({ discountTotal: 10_000n, total: 100_000n });
    expect(checkoutSums([atShop], voucher).total).toBe(92_000n);
    const refused = { code: "HEMAT10", judged: refuse("voucher_unknown") };
    expect(checkoutSums([rina], refused)).toMatchObject({ discountTotal: 0n, total: 110_000n });
  });
  it("is incomplete while a shop has no way to her", () => {
    expect(checkoutSums([rina, hasan])).toMatchObject({ total: 295_000n, isComplete: false });
  });
  it("proposes the cheapest way to the door, pick-up last", () => {
    const sorted = sortQuotes([quote("pickup", 0), quote("local_ojek", 15_000), quote("shop_courier", 8000)]);
    expect(sorted.map((one) => one.kind)).toEqual(["shop_courier", "local_ojek", "pickup"]);
  });
  it("never loses a quote by sorting", () => {
    const some = fc.record({
      kind: fc.constantFrom(
        "pickup" as const,
        "shop_courier" as const,
        "local_ojek" as const,
        "parcel" as const,
      ),
      fee: fc.nat(100_000),
    });
    fc.assert(
      fc.property(fc.array(some), (rows) => {
        const quotes = rows.map(({ kind, fee }) => quote(kind, fee));
        expect(new Set(sortQuotes(quotes))).toEqual(new Set(quotes));
      }),
    );
  });
});

describe("the key of a checkout", () => {
  it("is what we make", () => {
    expect(isCheckoutKey("0123456789abcdefABCDEF-_")).toBe(true);
  });
  it("is not what people type", () => {
    expect(["", "abc", "a".repeat(10_000), "a b c d e f g h i j k l m n"].map(isCheckoutKey)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
