import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBalanced } from "~/domain/ledger/posting";
import { rupiah } from "~/platform/money";
import { type DecisionFacts, decisionChoices, offeredDecisions, planDecision } from "./decision-plan";

/** Three amplang at Rp 28.000, delivery Rp 8.000, 5 % commission; Dina asks for one piece. */
function facts(more: Partial<DecisionFacts> & { readonly completed?: boolean } = {}): DecisionFacts {
  const { completed = false, ...rest } = more;
  return {
    one: {
      ...{ status: "with_city", amount: 28_000n, asked: 28_000n, delivery: 0n, isWhole: true },
      lines: [{ lineId: "amplang", quantity: 1 }],
    },
    part: {
      ...{ shopId: "rina", itemsTotal: 84_000n, total: 92_000n, deliveryFee: 8000n, commissionBps: 500 },
      ...{ commission: 4200n, gatewayFee: 644n, voucherByShop: 0n, voucherByCity: 0n, taxBps: 0 },
      ...{ refunded: 0n, refundedItems: 0n, status: completed ? "completed" : "delivered" },
      lines: [
        { id: "amplang", productName: "Amplang", quantity: 3, refundedQuantity: 0, lineTotal: 84_000n },
      ],
    },
    ...{ isPaidToShop: false, wasSentBack: false, wasAgreed: false, isTakenBack: false, ...rest },
  };
}

describe("what an officer decides", () => {
  it("is offered by who has the money, and by where the goods are", () => {
    expect(offeredDecisions(facts())).toEqual(["refund", "goods_back", "reject"]);
    expect(offeredDecisions(facts({ wasSentBack: true }))).toEqual(["refund", "reject"]);
    expect(offeredDecisions(facts({ isPaidToShop: true }))).toEqual([
      ...["repay", "settle", "goods_back", "reject"],
    ]);
    const asked = { ...facts().one, status: "asked" as const };
    expect(offeredDecisions(facts({ one: asked }))).toEqual([]);
    expect(planDecision(facts(), "repay", null)).toMatchObject({ code: "not_offered" });
  });

  it("books a refund of money that is held, and of money that Bu Rina has what it took from her back", () => {
    const held = planDecision(facts(), "refund", null);
    expect(held).toMatchObject({
      value: { amount: 28_000n, preview: { fromShop: 26_600n, isReleased: false } },
    });
    expect(held.ok && held.value.lines).toHaveLength(2);
    const released = planDecision(facts({ completed: true }), "refund", null);
    const toShop = released.ok
      ? released.value.lines.filter((line) => line.account.kind === "shop_payable")
      : [];
    expect(toShop.reduce((sum, line) => sum + line.amount, 0n)).toBe(26_600n);
  });

  it("books nothing yet where the goods come first, where the shop repays, or where nothing goes back", () => {
    for (const [choice, more] of [
      ["goods_back", {}],
      ["repay", { isPaidToShop: true }],
      ["reject", {}],
    ] as const)
      expect(planDecision(facts(more), choice, null)).toMatchObject({ value: { lines: [] } });
  });

  it("gives Bu Rina her commission back once she repaid what she had been paid herself", () => {
    const plan = planDecision(facts({ isPaidToShop: true, completed: true }), "settle", null);
    expect(plan).toMatchObject({ value: { amount: 28_000n, preview: null } });
    const shop = plan.ok ? plan.value.lines.find((line) => line.account.kind === "shop_payable") : null;
    expect(shop?.amount).toBe(-1400n);
  });

  it("is never more than was asked, never nothing, and nothing of money that a bank took", () => {
    expect(planDecision(facts(), "refund", rupiah(28_001n))).toMatchObject({
      ...{ code: "amount_exceeds", most: 28_000n },
    });
    expect(planDecision(facts(), "refund", rupiah(0n))).toMatchObject({ code: "amount_missing" });
    expect(planDecision(facts({ isTakenBack: true }), "refund", null)).toMatchObject({ code: "taken_back" });
    const part = { ...facts().part, refunded: 92_000n, refundedItems: 84_000n };
    expect(planDecision(facts({ part }), "refund", null)).toMatchObject({ code: "nothing_left" });
    expect(planDecision(facts({ part, isTakenBack: true }), "reject", null)).toMatchObject({ ok: true });
  });

  it("posts balanced lines, whatever the sum and whoever has the money", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...decisionChoices),
        fc.bigInt({ min: 1n, max: 28_000n }),
        fc.boolean(),
        fc.boolean(),
        fc.nat(2000),
        (choice, amount, isPaidToShop, completed, taxBps) => {
          const one = facts({ isPaidToShop, completed });
          const part = { ...one.part, taxBps, voucherByCity: 9000n, total: 83_000n };
          const plan = planDecision({ ...one, part }, choice, rupiah(amount));
          if (plan.ok) expect(isBalanced(plan.value.lines)).toBe(true);
        },
      ),
    );
  });
});
