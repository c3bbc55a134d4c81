import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prorate, rupiah, share } from "~/platform/money";
import { partMoney } from "./part-money";
import * as posting from "./posting";

const amount = fc.bigInt({ min: 0n, max: 1_000_000_000_000n }).map(rupiah);
const bps = fc.integer({ min: 0, max: 3000 });
const partRow = fc.tuple(amount, bps, bps).map(([total, commissionBps, feeBps]) => ({
  ...{ shopId: "bu-rina", itemsTotal: total, total, commissionBps, gatewayFee: share(total, feeBps) },
  ...{ commission: share(total, commissionBps), voucherByShop: 0n, voucherByCity: 0n },
  ...{ refunded: 0n, refundedItems: 0n, taxBps: 0 },
}));
const part = partRow.map(partMoney);

describe("the journals", () => {
  it("balance, each of them, for any amounts", () => {
    fc.assert(
      fc.property(amount, part, (sum, one) => {
        const journals = [
          posting.saleLines("local", sum),
          posting.gatewayFeeLines("local", sum),
          posting.releaseLines(one),
          posting.cashSaleLines(one),
          posting.cashKeptLines(one),
          posting.refundLines(sum),
          posting.refundSentLines({ provider: "local" }, sum),
          posting.refundSentLines("bank", sum),
          posting.payoutSentLines("bu-rina", sum),
          posting.payoutSettledLines({ provider: "xendit" }, sum),
          posting.payoutFailedLines("bu-rina", sum),
          posting.payoutReturnedLines("bank", "bu-rina", sum),
        ];
        return journals.every(posting.isBalanced);
      }),
    );
  });

  it("come to the same where a shop repaid some of a cash sale as where it had never sold it", () => {
    fc.assert(
      fc.property(partRow, fc.integer({ min: 1, max: 100 }), bps, (row, hundredths, taxBps) => {
        const refundedItems = (row.total * BigInt(hundredths)) / 100n;
        const before = partMoney({ ...row, taxBps });
        const after = partMoney({ ...row, taxBps, refunded: refundedItems, refundedItems });
        const cash = (one: typeof before) => [...posting.cashSaleLines(one), ...posting.cashKeptLines(one)];
        const repaid = posting.repaidLines(before, after);
        expect(posting.isBalanced(repaid)).toBe(true);
        for (const kind of ["shop_payable", "commission", "tax_withheld", "vouchers"] as const)
          expect(sumOf([...cash(before), ...repaid], kind)).toBe(sumOf(cash(after), kind));
      }),
    );
  });

  it("leave nothing of a buyer's money held once every part is released", () => {
    fc.assert(
      fc.property(
        fc.array(partRow, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 300 }),
        (parts, feeBps) => {
          const total = rupiah(parts.reduce((sum, one) => sum + one.total, 0n));
          const fees = prorate(
            share(total, feeBps),
            parts.map((one) => one.total),
          );
          const lines = [
            ...posting.saleLines("local", total),
            ...parts.flatMap((one, index) =>
              posting.releaseLines(partMoney({ ...one, gatewayFee: fees[index] ?? 0n })),
            ),
          ];
          const held = lines
            .filter((line) => line.account.kind === "buyers_held")
            .reduce((sum, line) => sum + line.amount, 0n);
          expect(held).toBe(0n);
        },
      ),
    );
  });
});

function sumOf(lines: readonly posting.Line[], kind: posting.AccountRef["kind"]): bigint {
  return lines.reduce((sum, line) => sum + (line.account.kind === kind ? line.amount : 0n), 0n);
}
