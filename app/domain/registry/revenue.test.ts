import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRevenue } from "./revenue";

describe("yearly revenue", () => {
  test.each([
    ["Rp 12.000.000,-", 12_000_000n],
    ["Rp12.000.000,-", 12_000_000n],
    ["Rp. 12.000.000", 12_000_000n],
    ["12 jt", 12_000_000n],
    ["12jt", 12_000_000n],
    ["12 juta", 12_000_000n],
    ["12 Juta per tahun", 12_000_000n],
    ["12,5 jt", 12_500_000n],
    ["1.5 juta", 1_500_000n],
    ["1,2 M", 1_200_000_000n],
    ["1.8 m", 1_800_000_000n],
    ["2 miliar", 2_000_000_000n],
    ["2000 juta", 2_000_000_000n],
    ["1.500 juta", 1_500_000_000n],
    ["500 ribu", 500_000n],
    ["12.000.000,00", 12_000_000n],
    ["12.000.000,50", 12_000_001n],
    ["12000000", 12_000_000n],
    ["12 000 000", 12_000_000n],
    ["12,000,000", 12_000_000n],
    ["12.000", 12_000n],
    ["0", 0n],
    [" RP 9.000.000 ", 9_000_000n],
  ])("%s is %s rupiah", (written, amount) => {
    expect(readRevenue(written)).toEqual({ value: amount, warns: false });
  });

  test.each(["", "  ", "-", "–", "--", "tidak tahu", "Tidak Tahu", "TIDAK  TAHU "])(
    "%j is unknown and troubles nobody",
    (written) => {
      expect(readRevenue(written)).toEqual({ value: null, warns: false });
    },
  );

  test.each([
    "dua belas juta",
    "10-20 jt",
    "± 12 jt",
    "< 50 juta",
    "12 juta/bulan",
    "12,000",
    "12.00.000",
    "-12000000",
    "12 jt lebih",
    "1e9",
    "9".repeat(20),
    "9".repeat(101),
    "12 constructor",
    "Rp",
    "?",
  ])("%s is unknown, and somebody is told", (written) => {
    expect(readRevenue(written)).toEqual({ value: null, warns: true });
  });

  const whole = fc.bigInt({ min: 0n, max: 1_000_000_000_000_000n });
  const grouped = (amount: bigint) => String(amount).replace(/\B(?=(?:\d{3})+$)/g, ".");

  test("comes out the same in each of the sheet's spellings", () => {
    fc.assert(
      fc.property(whole, (amount) => {
        const dots = grouped(amount);
        for (const written of [
          String(amount),
          dots,
          `Rp ${dots}`,
          `Rp${dots},-`,
          `${dots},00`,
          `Rp. ${dots},-`,
        ]) {
          expect(readRevenue(written)).toEqual({ value: amount, warns: false });
        }
      }),
    );
  });

  test("in juta and miliar is exact to the rupiah", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: 0, max: 999 }),
        (units, thousandths) => {
          const written = `${units},${String(thousandths).padStart(3, "0")}`;
          const amount = BigInt(units) * 1000n + BigInt(thousandths);
          expect(readRevenue(`${written} jt`).value).toBe(amount * 1_000n);
          expect(readRevenue(`${written} M`).value).toBe(amount * 1_000_000n);
        },
      ),
    );
  });

  test("is never negative, never a fraction, and read in no time", () => {
    const started = performance.now();
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (text) => {
        const { value } = readRevenue(text);
        expect(value === null || value >= 0n).toBe(true);
      }),
    );
    readRevenue("1.".repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
