import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rupiah } from "~/platform/money";
import {
  compareSettlement,
  type SettlementLine,
  settlementHeader,
  settlementLine,
  wholeAmount,
} from "./settlement-row";

const line: SettlementLine = {
  ...{ line: 2, rowKey: "payment:T1", isRefund: false, reference: "ET-1-A1", currency: "IDR" },
  ...{ gross: rupiah(125_000), fee: rupiah(875), net: rupiah(124_125) },
};
const book = { amount: rupiah(125_000), fee: rupiah(875) };

describe("a gateway's settlement", () => {
  it("is read by its columns' names in any order", () => {
    const found = settlementHeader(["Net", "Fee", "Order ID", "Gross Amount"]);
    expect(found).toEqual({ header: { net: 0, fee: 1, reference: 2, gross: 3 } });
    expect(settlementHeader(["foo", "fee"])).toEqual({ missing: ["reference", "gross", "net"] });
    const header = "header" in found ? found.header : {};
    expect(settlementLine(["124125", "875", "ET-1-A1", "125000.00"], header, 2)).toEqual({
      ...line,
      rowKey: "payment:ET-1-A1",
    });
  });

  it("takes whole rupiah alone: no separators, exponents, or signs of other kinds", () => {
    expect(["125000", "125000.00", "-5000", "7,0"].map(wholeAmount)).toEqual([
      125_000n,
      125_000n,
      -5_000n,
      7n,
    ]);
    for (const text of ["125.000", "1e5", "+5", "٣", "12.5", "0x10", "", "NaN", "1 000"])
      expect(wholeAmount(text)).toBeNull();
  });

  it("that agrees leaves nothing; each kind of difference has its name", () => {
    expect(compareSettlement(line, book, false).finding).toBeNull();
    expect(compareSettlement(line, { ...book, fee: null }, false)).toMatchObject({
      ...{ booking: { fee: 875n, breaks: 0n }, finding: null },
    });
    const kindOf = (more: Partial<SettlementLine>, of: typeof book | null = book, isRepeat = false) =>
      compareSettlement({ ...line, ...more }, of, isRepeat).finding?.kind;
    expect(kindOf({ currency: "USD" })).toBe("currency");
    expect(kindOf({}, null)).toBe("missing_here");
    expect(kindOf({}, book, true)).toBe("duplicate");
    expect(kindOf({ gross: rupiah(100_000), net: rupiah(99_125) })).toBe("amount");
    expect(kindOf({ fee: rupiah(1_000), net: rupiah(124_000) })).toBe("fee");
    expect(kindOf({ net: rupiah(1) })).toBe("amount");
  });

  it("always balances: what the bank got is what left the clearing, less what can't be explained", () => {
    const money = fc.bigInt({ min: 0n, max: 1_000_000_000n }).map(rupiah);
    const fee = fc.option(money, { nil: null });
    fc.assert(
      fc.property(money, money, money, money, fee, fc.boolean(), (gross, said, net, amount, known, twice) => {
        const { booking, finding } = compareSettlement(
          { ...line, gross, fee: said, net },
          { amount, fee: known },
          twice,
        );
        expect(booking && booking.bank + booking.breaks - booking.clearing).toBe(0n);
        expect(finding === null).toBe(booking?.breaks === 0n && gross === amount && !twice);
      }),
    );
  });
});
