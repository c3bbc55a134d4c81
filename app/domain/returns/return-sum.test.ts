import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refundSum } from "~/domain/orders/part-refund";
import { rupiah } from "~/platform/money";
import { returnReasons } from "./return";
import { agreedWish, returnSum } from "./return-sum";

/** Three amplang at Rp 28.000 and one batik at Rp 100.000, delivery Rp 8.000, a voucher of Rp 4.000. */
const part = {
  ...{ total: 188_000n, deliveryFee: 8000n, refunded: 0n, refundedItems: 0n },
  lines: [
    { id: "amplang", productName: "Amplang", quantity: 3, refundedQuantity: 0, lineTotal: 84_000n },
    { id: "batik", productName: "Batik", quantity: 1, refundedQuantity: 0, lineTotal: 100_000n },
  ],
};
const all = [
  { lineId: "amplang", quantity: 3 },
  { lineId: "batik", quantity: 1 },
];

describe("what Dina can ask for", () => {
  it("is what she paid for the pieces, a voucher taken off", () => {
    const lines = [{ lineId: "amplang", quantity: 1 }];
    expect(returnSum(part, { lines, reason: "damaged", amount: null })).toMatchObject({
      value: { amount: 27_391n, delivery: 0n, isWhole: true },
    });
  });

  it("is delivery too where all goods go back for the shop's fault, and not for a change of mind", () => {
    expect(returnSum(part, { lines: all, reason: "wrong", amount: null })).toMatchObject({
      value: { amount: 188_000n, delivery: 8000n },
    });
    expect(returnSum(part, { lines: all, reason: "other", amount: null })).toMatchObject({
      value: { amount: 180_000n, delivery: 0n },
    });
  });

  it("can be less, never more, and never nothing", () => {
    const ask = (amount: bigint) =>
      returnSum(part, { lines: all, reason: "damaged", amount: rupiah(amount) });
    expect(ask(50_000n)).toMatchObject({ value: { amount: 50_000n, delivery: 0n, isWhole: false } });
    expect(ask(188_000n)).toMatchObject({ value: { isWhole: true, delivery: 8000n } });
    expect(ask(188_001n)).toMatchObject({ code: "amount_exceeds", most: 188_000n });
    expect(ask(0n)).toMatchObject({ code: "amount_missing" });
    expect(ask(-5n)).toMatchObject({ code: "amount_missing" });
  });

  it("names what is wrong with the pieces", () => {
    const of = (lineId: string, quantity: number) =>
      returnSum(part, { lines: [{ lineId, quantity }], reason: "damaged", amount: null });
    expect(of("amplang", 0)).toMatchObject({ code: "nothing_chosen" });
    expect(of("amplang", 4)).toMatchObject({ code: "quantity_exceeds", left: 3 });
    expect(of("terasi", 1)).toMatchObject({ code: "line_unknown" });
    const free = { ...part, total: 8000n };
    expect(returnSum(free, { lines: all, reason: "damaged", amount: null })).toMatchObject({
      code: "nothing_paid",
    });
  });
});

const anyPart = fc
  .record({
    lines: fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 9 }), price: fc.bigInt({ min: 1n, max: 900_000n }) }),
      { minLength: 1, maxLength: 4 },
    ),
    deliveryFee: fc.bigInt({ min: 0n, max: 50_000n }),
    off: fc.integer({ min: 0, max: 99 }),
  })
  .map(({ lines, deliveryFee, off }) => {
    const rows = lines.map(({ quantity, price }, index) => ({
      ...{ id: `line${index}`, productName: "x", quantity, refundedQuantity: 0 },
      lineTotal: price * BigInt(quantity),
    }));
    const goods = rows.reduce((sum, row) => sum + row.lineTotal, 0n);
    const total = goods - (goods * BigInt(off)) / 100n + deliveryFee;
    return { ...{ total, deliveryFee, refunded: 0n, refundedItems: 0n }, lines: rows };
  });

describe("what goes back in the end", () => {
  it("is what was asked, whichever pieces, and never more than the part", () => {
    fc.assert(
      fc.property(
        anyPart,
        fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
        fc.constantFrom(...returnReasons),
        (one, wanted, reason) => {
          const lines = one.lines.map((line, index) => ({
            lineId: line.id,
            quantity: Math.min(line.quantity, wanted[index] ?? 0),
          }));
          const asked = returnSum(one, { lines, reason, amount: null });
          if (!asked.ok) return;
          const { amount, delivery } = asked.value;
          expect(amount <= one.total).toBe(true);
          const agreed = { amount, asked: amount, delivery, isWhole: true, lines: asked.value.lines };
          const wish = agreedWish(one, agreed);
          const sum = wish && refundSum(one, wish);
          expect(sum).toMatchObject({ ok: true, value: { amount } });
        },
      ),
    );
  });

  it("is never more than is left, should a bank have taken some of it, and null where nothing is", () => {
    fc.assert(
      fc.property(anyPart, fc.bigInt({ min: 1n, max: 9_000_000n }), fc.nat(100), (one, amount, taken) => {
        const refunded = (one.total * BigInt(taken)) / 100n;
        const goods = one.total - one.deliveryFee;
        const after = { ...one, refunded, refundedItems: refunded < goods ? refunded : goods };
        const agreed = { amount, asked: amount, delivery: 0n, isWhole: false, lines: [] };
        const wish = agreedWish(after, agreed);
        if (refunded === one.total) {
          expect(wish).toBeNull();
          return;
        }
        const sum = wish && refundSum(after, wish);
        expect(sum?.ok && sum.value.amount <= one.total - refunded && sum.value.amount <= amount).toBe(true);
      }),
    );
  });
});
