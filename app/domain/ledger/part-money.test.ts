import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rupiah, share } from "~/platform/money";
import { type PartMoneyRow, partMoney } from "./part-money";
import { correctionLines, isBalanced, type Line, refundLines, releaseLines } from "./posting";

const plain: PartMoneyRow = {
  shopId: "bu-rina",
  itemsTotal: 100_000n,
  total: 112_000n,
  commissionBps: 500,
  commission: 5_000n,
  gatewayFee: 784n,
  voucherByShop: 0n,
  voucherByCity: 0n,
  refunded: 0n,
  refundedItems: 0n,
  taxBps: 0,
};

/** Any part a checkout can make, with any refund it allows. */
const anyPart = fc
  .record({
    items: fc.bigInt({ min: 1n, max: 50_000_000n }),
    delivery: fc.bigInt({ min: 0n, max: 500_000n }),
    ...{ byShop: fc.integer({ min: 0, max: 100 }), byCity: fc.integer({ min: 0, max: 100 }) },
    ...{ bps: fc.integer({ min: 0, max: 3000 }), feeBps: fc.integer({ min: 0, max: 300 }) },
    ...{ taxBps: fc.constantFrom(0, 50), back: fc.integer({ min: 0, max: 100 }) },
    backDelivery: fc.integer({ min: 0, max: 100 }),
  })
  .map((one): PartMoneyRow => {
    const voucherByShop = (one.items * BigInt(one.byShop)) / 100n;
    const voucherByCity = ((one.items - voucherByShop) * BigInt(one.byCity)) / 100n;
    const paidGoods = one.items - voucherByShop - voucherByCity;
    const total = paidGoods + one.delivery;
    const refundedItems = (paidGoods * BigInt(one.back)) / 100n;
    return {
      shopId: "bu-rina",
      itemsTotal: one.items,
      total,
      commissionBps: one.bps,
      commission: share(rupiah(one.items - voucherByShop), one.bps),
      gatewayFee: share(rupiah(total), one.feeBps),
      ...{ voucherByShop, voucherByCity, refundedItems, taxBps: one.taxBps },
      refunded: refundedItems + (one.delivery * BigInt(one.backDelivery)) / 100n,
    };
  });

const balanceOf = (lines: readonly Line[], kind: string) =>
  lines.filter((line) => line.account.kind === kind).reduce((sum, line) => sum + line.amount, 0n);

describe("the money of a part", () => {
  it("leaves Bu Rina her price and delivery less commission and fee", () => {
    expect(partMoney(plain)).toMatchObject({ fromBuyer: 112_000n, commission: 5_000n, net: 106_216n });
  });

  it("takes commission back at the frozen rate when half of the goods are refunded", () => {
    const money = partMoney({ ...plain, refunded: 50_000n, refundedItems: 50_000n });
    expect(money).toMatchObject({ fromBuyer: 62_000n, commission: 2_500n, net: 58_716n });
  });

  it("is topped up by the city for its voucher, and no longer for goods that went back", () => {
    const bought = { ...plain, total: 92_000n, voucherByCity: 20_000n };
    expect(partMoney(bought)).toMatchObject({ fromBuyer: 92_000n, fromCity: 20_000n, net: 106_216n });
    const back = partMoney({ ...bought, refunded: 80_000n, refundedItems: 80_000n });
    expect(back).toMatchObject({ fromBuyer: 12_000n, fromCity: 0n, commission: 0n, net: 12_000n - 784n });
  });

  it("is borne by the shop where the voucher is its own, commission with it", () => {
    const bought = { ...plain, total: 102_000n, voucherByShop: 10_000n, commission: 4_500n };
    expect(partMoney(bought)).toMatchObject({
      fromBuyer: 102_000n,
      fromCity: 0n,
      net: 102_000n - 4_500n - 784n,
    });
  });

  it("withholds half a percent of the goods where the law says so", () => {
    expect(partMoney({ ...plain, taxBps: 50 })).toMatchObject({ tax: 500n, net: 105_716n });
  });

  it("is split without a rupiah lost or made, whatever was bought and sent back", () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        const money = partMoney(part);
        expect(money.fromBuyer + money.fromCity).toBe(
          money.net + money.commission + money.gatewayFee + money.tax,
        );
        expect(money.fromBuyer >= 0n && money.fromCity >= 0n && money.fromCity <= part.voucherByCity).toBe(
          true,
        );
        expect(money.commission <= part.commission).toBe(true);
      }),
    );
  });

  it("comes to the same whether a refund is decided before the release or after it", () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        const whole = partMoney({ ...part, refunded: 0n, refundedItems: 0n });
        const left = partMoney(part);
        const before = [...refundLines(rupiah(part.refunded)), ...releaseLines(left)];
        const after = [
          ...releaseLines(whole),
          ...refundLines(rupiah(part.refunded)),
          ...correctionLines(whole, left),
        ];
        expect(isBalanced(after)).toBe(true);
        for (const kind of [
          "buyers_held",
          "shop_payable",
          "commission",
          "vouchers",
          "refunds_due",
          "tax_withheld",
        ])
          expect(balanceOf(after, kind)).toBe(balanceOf(before, kind));
      }),
    );
  });
});
