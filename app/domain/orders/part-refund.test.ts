import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rupiah } from "~/platform/money";
import { leftOf, type RefundablePart, type RefundWish, refundSum } from "./part-refund";

const bought: RefundablePart = {
  total: 82_000n,
  refunded: 0n,
  refundedItems: 0n,
  deliveryFee: 12_000n,
  lines: [
    { id: "amplang", productName: "Amplang", quantity: 3, refundedQuantity: 0, lineTotal: 75_000n },
    { id: "stik", productName: "Stik", quantity: 1, refundedQuantity: 0, lineTotal: 5_000n },
  ],
};
const lines = (...chosen: [string, number][]): RefundWish => ({
  kind: "lines",
  lines: chosen.map(([lineId, quantity]) => ({ lineId, quantity })),
  delivery: rupiah(0),
});

/** Makes the refund in the part, as the books would. */
function after(part: RefundablePart, wish: RefundWish): RefundablePart {
  const sum = refundSum(part, wish);
  if (!sum.ok) return part;
  return {
    ...part,
    refunded: part.refunded + sum.value.amount,
    refundedItems: part.refundedItems + sum.value.items,
    lines: part.lines.map((line) => ({
      ...line,
      refundedQuantity:
        line.refundedQuantity +
        sum.value.lines.filter((one) => one.lineId === line.id).reduce((all, one) => all + one.quantity, 0),
    })),
  };
}

describe("a refund of a part", () => {
  it("gives back for a piece what was paid for it: Dina's voucher of Rp10.000 is spread over the goods", () => {
    expect(refundSum(bought, lines(["amplang", 1]))).toMatchObject({
      value: { amount: 21_875n, items: 21_875n },
    });
  });

  it("may name a sum: goods first, then delivery", () => {
    expect(refundSum(bought, { kind: "amount", amount: rupiah(75_000) })).toMatchObject({
      value: { amount: 75_000n, items: 70_000n },
    });
  });

  it("is everything that is left, delivery with it", () => {
    expect(refundSum(after(bought, lines(["stik", 1])), { kind: "rest" })).toMatchObject({
      value: { amount: 77_625n, items: 65_625n, lines: [{ lineId: "amplang", quantity: 3 }] },
    });
  });

  it("adds up a line that is named twice, and takes no delivery back from Dina", () => {
    expect(refundSum(bought, lines(["stik", 1], ["stik", 1]))).toMatchObject({
      code: "quantity_exceeds",
      left: 1,
    });
    expect(refundSum(bought, lines(["amplang", 1], ["amplang", 2]))).toEqual(
      refundSum(bought, lines(["amplang", 3])),
    );
    const less = { ...lines(["amplang", 1]), delivery: rupiah(-5_000) } as RefundWish; // as a form might say
    expect(refundSum(bought, less)).toMatchObject({ code: "nothing_chosen" });
  });

  it("never counts a piece twice, nor a piece that was not bought", () => {
    const once = after(bought, lines(["amplang", 2]));
    expect(refundSum(once, lines(["amplang", 2]))).toMatchObject({
      code: "quantity_exceeds",
      productName: "Amplang",
      left: 1,
    });
    expect(refundSum(bought, lines(["batik", 1]))).toMatchObject({ code: "line_unknown" });
  });

  it("never passes what is left, in sum and in delivery", () => {
    expect(refundSum(bought, { kind: "amount", amount: rupiah(82_001) })).toMatchObject({
      code: "exceeds_left",
      left: 82_000n,
    });
    expect(refundSum(bought, { kind: "lines", lines: [], delivery: rupiah(12_001) })).toMatchObject({
      code: "exceeds_left",
      left: 12_000n,
    });
  });

  it("needs something to be chosen", () => {
    expect(refundSum(bought, lines())).toMatchObject({ code: "nothing_chosen" });
    expect(refundSum(bought, { kind: "amount", amount: rupiah(-5) })).toMatchObject({
      code: "nothing_chosen",
    });
  });

  it("in any order of wishes stays within what was paid, and the rest always closes it exactly", () => {
    const wish = fc.oneof(
      fc.record({
        kind: fc.constant("lines" as const),
        lines: fc.array(
          fc.record({ lineId: fc.constantFrom("amplang", "stik"), quantity: fc.integer({ min: 0, max: 3 }) }),
          { maxLength: 1 },
        ),
        delivery: fc.bigInt({ min: 0n, max: 15_000n }).map(rupiah),
      }),
      fc.record({
        kind: fc.constant("amount" as const),
        amount: fc.bigInt({ min: -10n, max: 90_000n }).map(rupiah),
      }),
    );
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
        const part = wishes.reduce(after, bought);
        expect(part.refunded <= part.total && part.refundedItems <= 70_000n).toBe(true);
        expect(part.refunded - part.refundedItems <= part.deliveryFee).toBe(true);
        expect(part.lines.every((line) => line.refundedQuantity <= line.quantity)).toBe(true);
        expect(leftOf(after(part, { kind: "rest" }))).toBe(0n);
      }),
    );
  });

  it("of all pieces one by one is what was paid for the goods, to the rupiah", () => {
    const oneByOne = [1, 2, 3].reduce((part) => after(part, lines(["amplang", 1])), bought);
    expect(after(oneByOne, lines(["stik", 1])).refundedItems).toBe(70_000n);
  });
});
