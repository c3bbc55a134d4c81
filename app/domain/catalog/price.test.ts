import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rupiah } from "~/platform/money";
import { parsePrice, priceProblem } from "./price";

describe("a price as Bu Rina writes it", () => {
  test.each([
    ["25000", 25_000],
    ["25.000", 25_000],
    ["Rp 25.000", 25_000],
    ["rp25.000,-", 25_000],
    ["Rp. 25.000,00", 25_000],
    ["IDR 1.250.000", 1_250_000],
    ["25,000", 25_000],
    ["25rb", 25_000],
    ["25 ribu", 25_000],
    ["7,5rb", 7_500],
    ["1,5 jt", 1_500_000],
    ["2 juta", 2_000_000],
    [" 18.000 ", 18_000],
    ["0", 0],
  ])("%j is Rp %d", (text, amount) => {
    expect(parsePrice(text)).toBe(BigInt(amount));
  });

  test.each([
    "",
    "gratis",
    "-1",
    "−5000",
    "NaN",
    "Infinity",
    "1e21",
    "0x10",
    "٣",
    "２５０００",
    "25.00",
    "2.5000",
    "12,5",
    "25.000,50",
    "1.2345rb",
    "25.000.00",
    "25 000 rb jt",
    "9".repeat(41),
  ])("%j is no price", (text) => {
    expect(parsePrice(text)).toBeNull();
  });

  test("whatever the page writes, the form reads back", () => {
    const written = (amount: bigint) => `Rp\u00a0${String(amount).replace(/\B(?=(\d{3})+$)/g, ".")}`;
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), (amount) => {
        expect(parsePrice(written(amount))).toBe(amount);
        expect(parsePrice(String(amount))).toBe(amount);
      }),
    );
  });

  test("no text of any kind makes it throw or go below zero", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(parsePrice(text) ?? 0n).toBeGreaterThanOrEqual(0n);
      }),
    );
  });
});

test("a price is more than nothing and at most a hundred million", () => {
  expect(priceProblem(rupiah(0))).toBe("price_zero");
  expect(priceProblem(rupiah(1))).toBeNull();
  expect(priceProblem(rupiah(100_000_000))).toBeNull();
  expect(priceProblem(rupiah(100_000_001))).toBe("price_too_high");
});
