import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rupiah } from "~/platform/money";
import { type DeliveryOffer, quoteDelivery } from "./delivery";

const offers: DeliveryOffer[] = [
  { kind: "pickup", note: "Rumah Bu Rina", readyHours: 2, tariffs: [] },
  {
    kind: "shop_courier",
    note: "",
    readyHours: 24,
    tariffs: [{ zone: "65.71.01", fee: rupiah(8000), perKg: null, daysMin: 0, daysMax: 1 }],
  },
  {
    kind: "parcel",
    note: "",
    readyHours: 24,
    tariffs: [{ zone: "indonesia", fee: rupiah(45_000), perKg: rupiah(30_000), daysMin: 3, daysMax: 7 }],
  },
];

describe("what delivery costs from Bu Rina", () => {
  it("offers pick-up and her courier in Tarakan Barat, only pick-up in Tarakan Utara", () => {
    expect(quoteDelivery(offers, "65.71.01", 500).map((quote) => [quote.kind, quote.fee])).toEqual([
      ["pickup", 0n],
      ["shop_courier", 8000n],
    ]);
    expect(quoteDelivery(offers, "65.71.04", 500).map((quote) => quote.kind)).toEqual(["pickup"]);
  });
  it("counts each kilogram begun for a parcel", () => {
    const fee = (grams: number) =>
      quoteDelivery(offers, "indonesia", grams).find((quote) => quote.kind === "parcel")?.fee;
    expect([1, 1000, 1001, 2500].map(fee)).toEqual([45_000n, 45_000n, 75_000n, 105_000n]);
  });
  it("never gets cheaper with weight", () => {
    fc.assert(
      fc.property(fc.nat(50_000), fc.nat(50_000), (one, other) => {
        const fee = (grams: number) =>
          quoteDelivery(offers, "indonesia", grams).find((quote) => quote.kind === "parcel")?.fee ?? 0n;
        return fee(Math.min(one, other)) <= fee(Math.max(one, other));
      }),
    );
  });
});
