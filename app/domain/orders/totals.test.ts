import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rupiah } from "~/platform/money";
import { totalsOf } from "./totals";

const line = fc.record({
  unitPrice: fc.integer({ min: 1, max: 100_000_000 }).map(rupiah),
  quantity: fc.integer({ min: 1, max: 999 }),
  weightGrams: fc.integer({ min: 1, max: 50_000 }),
});
const part = fc.record({
  shopId: fc.uuid(),
  lines: fc.array(line, { minLength: 1, maxLength: 8 }),
  deliveryFee: fc.integer({ min: 0, max: 500_000 }).map(rupiah),
  commissionBps: fc.integer({ min: 0, max: 3000 }),
  discount: fc.option(
    fc.record({ byShop: fc.constantFrom(rupiah(0), rupiah(1)), byCity: fc.constant(rupiah(0)) }),
    { nil: null },
  ),
});

describe("an order's totals", () => {
  it("are Dina's cart: amplang twice and batik, with delivery and a voucher from each", () => {
    const totals = totalsOf([
      {
        shopId: "rina",
        deliveryFee: rupiah(8000),
        commissionBps: 0,
        discount: { byShop: rupiah(2000), byCity: rupiah(0) },
        lines: [
          { unitPrice: rupiah(28_000), quantity: 2, weightGrams: 300 },
          { unitPrice: rupiah(46_000), quantity: 1, weightGrams: 450 },
        ],
      },
      {
        shopId: "hasan",
        deliveryFee: rupiah(15_000),
        commissionBps: 500,
        discount: { byShop: rupiah(0), byCity: rupiah(5000) },
        lines: [{ unitPrice: rupiah(185_000), quantity: 1, weightGrams: 400 }],
      },
    ]);
    expect(totals.total).toBe(303_000n);
    expect(totals.discountTotal).toBe(7000n);
    expect(totals.parts.map((one) => [one.total, one.commission])).toEqual([
      [108_000n, 0n],
      [195_000n, 9250n],
    ]);
  });

  it("add up exactly, and commission never exceeds the goods", () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const totals = totalsOf(parts);
        const sumOfParts = totals.parts.reduce((all, one) => all + one.total, 0n);
        return (
          totals.total === sumOfParts &&
          totals.total === totals.itemsTotal + totals.deliveryTotal - totals.discountTotal &&
          totals.parts.every((one) => one.commission >= 0n && one.commission <= one.itemsTotal)
        );
      }),
    );
  });
});
