import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PartMoneyRow } from "~/domain/ledger/part-money";
import { rupiah, share } from "~/platform/money";
import { refundSum } from "./part-refund";
import { refundPreview } from "./refund-preview";
import { piecesField, readWish } from "./refund-wish";

const part: PartMoneyRow = {
  ...{ shopId: "rina", itemsTotal: 80_000n, total: 82_000n, commissionBps: 500, commission: 4_000n },
  ...{
    gatewayFee: 574n,
    voucherByShop: 0n,
    voucherByCity: 10_000n,
    refunded: 0n,
    refundedItems: 0n,
    taxBps: 50,
  },
};

describe("who bears a refund", () => {
  it("of all of Dina's part: Bu Rina gives up her share, commission and tax come back, so does the city's voucher", () => {
    const sum = { amount: rupiah(82_000), items: rupiah(70_000), lines: [] };
    expect(refundPreview(part, sum, false)).toMatchObject({
      ...{ amount: 82_000n, delivery: 12_000n, toCity: 10_000n, fromCommission: 4_000n, fromTax: 400n },
      fromShop: 87_600n,
      gatewayFee: 574n,
    });
  });

  it("adds up to the rupiah, whatever is given back and in however many steps", () => {
    const parts = fc.record({
      goods: fc.bigInt({ min: 1000n, max: 500_000n }),
      byShop: fc.integer({ min: 0, max: 50 }),
      byCity: fc.integer({ min: 0, max: 50 }),
      delivery: fc.bigInt({ min: 0n, max: 20_000n }),
      wishes: fc.array(fc.bigInt({ min: 1n, max: 200_000n }), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(parts, ({ goods, byShop, byCity, delivery, wishes }) => {
        const voucherByShop = (goods * BigInt(byShop)) / 100n;
        const voucherByCity = (goods * BigInt(byCity)) / 100n;
        let row: PartMoneyRow = {
          ...{ ...part, itemsTotal: goods, voucherByShop, voucherByCity },
          ...{ total: goods - voucherByShop - voucherByCity + delivery },
          commission: share(rupiah(goods - voucherByShop), 500),
        };
        for (const amount of wishes) {
          const sum = refundSum(
            { ...row, deliveryFee: delivery, lines: [] },
            { kind: "amount", amount: rupiah(amount) },
          );
          if (!sum.ok) continue;
          const seen = refundPreview(row, sum.value, false);
          expect(seen.amount + seen.toCity).toBe(seen.fromShop + seen.fromCommission + seen.fromTax);
          expect(seen.fromCommission >= 0n && seen.fromTax >= 0n && seen.toCity >= 0n).toBe(true);
          row = {
            ...row,
            refunded: row.refunded + sum.value.amount,
            refundedItems: row.refundedItems + sum.value.items,
          };
        }
      }),
    );
  });
});

describe("what is to go back", () => {
  it("is read as people write it", () => {
    expect(readWish({ jenis: "amount", jumlah: "Rp 25.000" }, [])).toEqual({
      ok: true,
      value: { kind: "amount", amount: 25_000n },
    });
    expect(readWish({ jenis: "lines", [piecesField("a")]: "2", ongkir: "" }, ["a", "b"])).toMatchObject({
      value: { lines: [{ lineId: "a", quantity: 2 }], delivery: 0n },
    });
  });

  it("names each field that nobody can read", () => {
    expect(readWish({}, [])).toMatchObject({ fields: { jenis: "kind_missing" } });
    const odd = { jenis: "lines", [piecesField("a")]: "1,5", ongkir: "sepuluh" };
    expect(readWish(odd, ["a"])).toMatchObject({
      fields: { "buah-a": "pieces_shape", ongkir: "amount_shape" },
    });
    for (const jumlah of ["", "-5", "1e9", "NaN"])
      expect(readWish({ jenis: "amount", jumlah }, [])).toMatchObject({ code: "unreadable" });
  });
});
