import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rupiah } from "~/platform/money";
import { type LetterFact, type TaxableSale, taxBpsOf, taxFreeTurnover, taxStanding } from "./tax";

const rule = { isOn: true, from: "2027-01-01", bps: 50 };
const accepted: LetterFact = { kind: "under_line", status: "accepted", passedAt: null };
const sale = (more: Partial<TaxableSale> = {}): TaxableSale => ({
  ...{ day: "2027-03-01", isStraight: false, turnoverBefore: rupiah(0), letter: accepted, ...more },
});

describe("the tax of Bu Rina's sale", () => {
  it("is none while the city withholds none, and before the day from which it does", () => {
    expect(taxBpsOf({ ...rule, isOn: false }, sale({ letter: null }))).toBe(0);
    expect(taxBpsOf(rule, sale({ letter: null, day: "2026-12-31" }))).toBe(0);
    expect(taxBpsOf(rule, sale({ letter: null, day: "2027-01-01" }))).toBe(50);
  });
  it("is none of money that never passes the marketplace", () => {
    expect(taxBpsOf(rule, sale({ letter: null, isStraight: true }))).toBe(0);
  });
  it("is none with an accepted letter up to and with the line, and half a percent from the next sale", () => {
    expect(taxBpsOf(rule, sale({ turnoverBefore: rupiah(taxFreeTurnover - 1n) }))).toBe(0);
    expect(taxBpsOf(rule, sale({ turnoverBefore: taxFreeTurnover }))).toBe(0);
    expect(taxBpsOf(rule, sale({ turnoverBefore: rupiah(taxFreeTurnover + 1n) }))).toBe(50);
  });
  it("is half a percent while her letter waits, was refused, or she said that she passed the line elsewhere", () => {
    for (const status of ["unchecked", "refused"] as const)
      expect(taxBpsOf(rule, sale({ letter: { ...accepted, status } }))).toBe(50);
    expect(taxBpsOf(rule, sale({ letter: { ...accepted, passedAt: new Date() } }))).toBe(50);
  });
  it("is none for who holds an exemption, whatever she sold", () => {
    const letter = { ...accepted, kind: "exemption" as const };
    expect(taxBpsOf(rule, sale({ letter, turnoverBefore: rupiah(9_000_000_000) }))).toBe(0);
  });
  it("never falls again within a year, in whatever order her sales come", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(1n, 200_000_000n), { maxLength: 20 }), (amounts) => {
        let before = 0n;
        let last = 0;
        for (const amount of amounts) {
          const bps = taxBpsOf(rule, sale({ turnoverBefore: rupiah(before) }));
          expect(bps).toBeGreaterThanOrEqual(last);
          expect(bps === 50).toBe(before > taxFreeTurnover);
          last = bps;
          before += amount;
        }
      }),
    );
  });
});

it("tells Bu Rina where she stands", () => {
  const stand = (letter: LetterFact | null, turnover = 0, day = "2027-02-01") =>
    taxStanding(rule, day, letter, rupiah(turnover));
  expect(stand(null, 0, "2026-11-24")).toBe("off");
  expect(stand(null)).toBe("letter_missing");
  expect(stand({ ...accepted, status: "unchecked" })).toBe("letter_waits");
  expect(stand({ ...accepted, status: "refused" })).toBe("letter_refused");
  expect(stand({ ...accepted, kind: "exemption" })).toBe("exempt");
  expect(stand(accepted)).toBe("free");
  expect(stand(accepted, 500_000_001)).toBe("passed");
});
