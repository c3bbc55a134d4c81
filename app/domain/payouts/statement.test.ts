import { describe, expect, it } from "vitest";
import { rupiah } from "~/platform/money";
import { type StatementJournal, statementOf, statementSums } from "./statement";

const at = new Date("2026-11-20T00:00:00Z");
const journal = (kind: string, sourceId: string, sums: Record<string, bigint>): StatementJournal => ({
  ...{ kind, sourceId, at, nomor: "ET-1", memo: "", sums },
});
const part = {
  ...{ itemsTotal: 100_000n, deliveryFee: 12_000n, total: 92_000n },
  ...{ voucherByShop: 0n, voucherByCity: 20_000n },
};
const release = journal("release", "p1", {
  ...{ buyers_held: 92_000n, vouchers: 20_000n, shop_payable: -106_216n },
  ...{ commission: -5_000n, gateway_fees: -784n },
});

describe("Bu Rina's statement", () => {
  it("shows price, delivery, what the city made good, and what was taken off", () => {
    const { lines, closing } = statementOf(rupiah(1_000), [release], new Map([["p1", part]]));
    expect(lines).toMatchObject([
      {
        kind: "sale",
        goods: 100_000n,
        delivery: 12_000n,
        voucherCity: -20_000n,
        fromCity: 20_000n,
        refund: 0n,
        change: 106_216n,
      },
    ]);
    expect(closing).toBe(107_216n);
  });

  it("adds up, line by line and all together, over cash, refunds, payouts and what came back", () => {
    const journals = [
      release,
      journal("sale", "p2", {
        ...{ cash_with_shops: 50_000n, shop_payable: -48_000n, commission: -2_000n },
      }),
      journal("release", "p2", { cash_with_shops: -50_000n, shop_payable: 50_000n }),
      journal("release_correction", "r1", {
        ...{ buyers_held: -40_000n, vouchers: -10_000n, commission: 2_500n, shop_payable: 47_500n },
      }),
      journal("payout_sent", "o1", { shop_payable: 50_000n, payouts_in_flight: -50_000n }),
      journal("payout_returned", "o1", { shop_payable: -50_000n, bank: 50_000n }),
    ];
    const cash = { ...part, itemsTotal: 50_000n, deliveryFee: 0n, total: 50_000n, voucherByCity: 0n };
    const statement = statementOf(
      rupiah(0),
      journals,
      new Map([
        ["p1", part],
        ["p2", cash],
      ]),
    );
    expect(statement.lines.map((line) => line.kind)).toEqual([
      "sale",
      "straight",
      "refund",
      "payout",
      "payout_back",
    ]);
    for (const line of statement.lines) {
      const columns = statementSums.filter((key) => key !== "change");
      expect(columns.reduce((sum, key) => sum + line[key], 0n)).toBe(line.change);
    }
    expect(statement.closing).toBe(statement.opening + statement.sums.change);
    expect(statement.closing).toBe(106_216n - 2_000n - 47_500n);
  });
});
