import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rupiah } from "~/platform/money";
import { broughtIn, freeFunds } from "./shop-funds";

const part = {
  ...{ shopId: "bu-rina", itemsTotal: 100_000n, total: 112_000n, commissionBps: 500, commission: 5_000n },
  ...{ gatewayFee: 784n, voucherByShop: 0n, voucherByCity: 0n, refunded: 0n, refundedItems: 0n, taxBps: 0 },
};
const money = fc.bigInt({ min: -50_000_000n, max: 50_000_000n }).map(rupiah);

describe("what Bu Rina can be paid", () => {
  it("is what the city owes her, less what Dina may still send back", () => {
    const free = freeFunds({
      payable: rupiah(300_000),
      onHold: [rupiah(100_000), rupiah(50_000)],
      gathered: rupiah(0),
    });
    expect(free).toBe(150_000n);
  });

  it("is less by the commission of what she sold for cash, at once", () => {
    expect(broughtIn({ ...part, gatewayFee: 0n }, true)).toBe(-5_000n);
    expect(broughtIn(part, false)).toBe(106_216n);
  });

  it("never is more than the books owe, nor less for a sale on hold that lost money", () => {
    fc.assert(
      fc.property(money, fc.array(money, { maxLength: 6 }), (payable, onHold) => {
        const free = freeFunds({ payable, onHold, gathered: rupiah(0) });
        expect(free <= payable).toBe(true);
        const losses = onHold.filter((one) => one < 0n);
        expect(freeFunds({ payable, onHold: losses, gathered: rupiah(0) })).toBe(payable);
      }),
    );
  });
});
