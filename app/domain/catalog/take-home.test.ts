import fc from "fast-check";
import { expect, test } from "vitest";
import { rupiah } from "~/platform/money";
import { takeHome } from "./take-home";

test("of Rp 18.000 by QRIS, Bu Rina receives Rp 17.874", () => {
  expect(takeHome(rupiah(18_000), { commissionBps: 0, taxBps: 0 })).toEqual({
    fee: 126n,
    commission: 0n,
    tax: 0n,
    received: 17_874n,
  });
});

test("with a commission of 2 % and tax withheld, those too", () => {
  expect(takeHome(rupiah(100_000), { commissionBps: 200, taxBps: 50 })).toEqual({
    fee: 700n,
    commission: 2_000n,
    tax: 500n,
    received: 96_800n,
  });
});

test("the parts always add up to the price, and nothing is below zero", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 100_000_000n }),
      fc.integer({ min: 0, max: 5_000 }),
      (amount, commissionBps) => {
        const { fee, commission, tax, received } = takeHome(rupiah(amount), { commissionBps, taxBps: 50 });
        expect(fee + commission + tax + received).toBe(amount);
        expect(fee >= 0n && commission >= 0n && received >= 0n).toBe(true);
      },
    ),
  );
});
