import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBalanced, type Line } from "~/domain/ledger/posting";
import { atMost, rupiah, share } from "~/platform/money";
import {
  type CaseFacts,
  type CasePart,
  type CasePlan,
  type caseChoices,
  linesOf,
  offeredChoices,
  planCase,
} from "./case-plan";

const amplang: CasePart = {
  ...{ id: "part", shopId: "rina", status: "accepted", itemsTotal: 56_000n, total: 64_000n },
  ...{ commissionBps: 500, commission: 2_800n, gatewayFee: 448n, voucherByShop: 0n, voucherByCity: 0n },
  ...{ refunded: 0n, refundedItems: 0n, taxBps: 0 },
};
const reversal: CaseFacts = {
  ...{ kind: "reversed", booked: -64_000n, canPlace: false, canRetry: false, parts: [amplang], refunds: [] },
  ...{ isDisputed: false, waiting: 0n },
  attempt: { amount: 64_000n, came: 64_000n, refunded: 0n, isPaid: true, isCounted: true },
};

/** What an account gets, debits less credits. */
function moved(lines: readonly Line[], kind: Line["account"]["kind"]): bigint {
  return lines.filter((line) => line.account.kind === kind).reduce((sum, line) => sum + line.amount, 0n);
}
function linesFor(facts: CaseFacts, choice: (typeof caseChoices)[number]): Line[] {
  const plan = planCase(facts, choice);
  if (!plan.ok) throw new Error(plan.code);
  return linesOf(plan.value);
}

describe("what an officer may choose", () => {
  it("of money that came short: it goes back, for an order is never paid with less than its price", () => {
    const facts: CaseFacts = { ...reversal, kind: "underpaid", booked: 40_000n, parts: [], canPlace: true };
    expect(offeredChoices(facts)).toEqual(["refund_all"]);
    expect(moved(linesFor(facts, "refund_all"), "refunds_due")).toBe(-40_000n);
  });

  it("of too much: the order takes its price and Dina gets the rest back, or all of it goes back", () => {
    const attempt = { amount: 64_000n, came: 64_000n, refunded: 0n, isPaid: false, isCounted: false };
    const facts: CaseFacts = { ...reversal, kind: "overpaid", booked: 70_000n, attempt, canPlace: true };
    expect(offeredChoices(facts)).toEqual(["complete", "refund_all"]);
    const lines = linesFor(facts, "complete");
    expect([moved(lines, "buyers_held"), moved(lines, "refunds_due")]).toEqual([-64_000n, -6_000n]);
    expect(planCase({ ...facts, canPlace: false }, "complete")).toMatchObject({ code: "stock_gone" });
  });

  it("of money that a bank holds while it is disputed: nothing, before the bank has decided", () => {
    const facts: CaseFacts = { ...reversal, kind: "underpaid", booked: 40_000n, parts: [], isDisputed: true };
    expect(offeredChoices(facts).map((choice) => planCase(facts, choice))).toEqual([
      { ok: false, code: "money_disputed" },
    ]);
  });

  it("of disputed money that was no sale: given up, what waits on its other case is what the bank took", () => {
    const attempt = { amount: 64_000n, came: 64_000n, refunded: 0n, isPaid: false, isCounted: false };
    const facts: CaseFacts = { ...reversal, kind: "disputed", parts: [], attempt, waiting: 64_000n };
    expect(planCase(facts, "take_back")).toMatchObject({
      value: [{ kind: "taken_waiting", amount: 64_000n }, { kind: "concede" }],
    });
    expect(linesFor(facts, "take_back")).toEqual([]);
  });

  it("of money that was no sale, sent back and then taken by its bank as well: the city's loss, held for nobody", () => {
    const attempt = { amount: 64_000n, came: 63_000n, refunded: 63_000n, isPaid: false, isCounted: false };
    const facts: CaseFacts = { ...reversal, booked: -63_000n, parts: [], attempt };
    expect(planCase(facts, "take_back")).toMatchObject({ value: [{ kind: "loss" }] });
    expect(moved(linesFor(facts, "take_back"), "losses")).toBe(63_000n);
  });

  it("of money that was sold once more: no more of it is held than came and is not given back", () => {
    const attempt = { amount: 64_000n, came: 70_000n, refunded: 16_000n, isPaid: true, isCounted: false };
    const facts: CaseFacts = { ...reversal, booked: -54_000n, parts: [], attempt };
    expect(planCase(facts, "take_back")).toMatchObject({ value: [{ kind: "taken_loose", amount: 54_000n }] });
  });

  it("of late money that waits for a transfer: the order may be opened again while its goods are there", () => {
    const refund = { id: "refund", status: "manual" as const, amount: 64_000n };
    const refunds = [refund];
    const facts: CaseFacts = {
      ...reversal,
      kind: "paid_late",
      booked: 0n,
      refunds,
      parts: [],
      canPlace: true,
    };
    expect(offeredChoices(facts)).toEqual(["reopen"]);
    expect(moved(linesFor(facts, "reopen"), "buyers_held")).toBe(-64_000n);
    expect(offeredChoices({ ...facts, refunds: [{ ...refund, status: "pending" }] })).toEqual([]);
  });

  it("of money that a bank took back: what has not left Bu Rina stops and is given up from what is held", () => {
    expect(offeredChoices(reversal)).toEqual(["take_back"]);
    const plan = planCase(reversal, "take_back");
    expect(plan.ok && plan.value.map((deed) => deed.kind)).toEqual(["stop_part", "taken_part"]);
    expect(moved(linesFor(reversal, "take_back"), "buyers_held")).toBe(64_000n);
  });

  it("of money that Bu Rina has already: she gives it up, commission comes back; or the city bears it", () => {
    const facts: CaseFacts = { ...reversal, parts: [{ ...amplang, status: "completed" }] };
    expect(offeredChoices(facts)).toEqual(["take_back", "city_bears"]);
    const lines = linesFor(facts, "take_back");
    expect([moved(lines, "shop_payable"), moved(lines, "commission"), moved(lines, "losses")]).toEqual([
      61_200n, // with the gateway's fee, which stays spent
      2_800n,
      0n,
    ]);
    const borne = linesFor(facts, "city_bears");
    expect([moved(borne, "shop_payable"), moved(borne, "losses")]).toEqual([0n, 64_000n]);
  });
});

describe("of a dispute about a part of the payment", () => {
  const two = [amplang, { ...amplang, id: "other", shopId: "hasan", status: "completed" as const }];
  const facts: CaseFacts = { ...reversal, kind: "disputed", booked: -32_000n, parts: two };

  it("the shops bear it in the measure of what is left of theirs, and nothing stops", () => {
    const plan = planCase(facts, "take_back");
    expect(plan.ok && plan.value.map((deed) => deed.kind)).toEqual(["taken_part", "taken_part", "concede"]);
    const lines = linesFor(facts, "take_back");
    expect([moved(lines, "buyers_held"), moved(lines, "losses")]).toEqual([16_000n, 0n]);
    expect(moved(lines, "shop_payable")).toBe(15_200n);
  });

  it("or the city bears what has left a shop", () => {
    const lines = linesFor(facts, "city_bears");
    expect([moved(lines, "losses"), moved(lines, "shop_payable")]).toEqual([16_000n, 0n]);
  });

  it("that only asks takes nothing and can be answered; money that came back after all is the city's", () => {
    expect(offeredChoices({ ...facts, booked: 0n })).toEqual(["contest"]);
    expect(offeredChoices({ ...facts, booked: 32_000n })).toEqual(["city_keeps"]);
    expect(moved(linesFor({ ...facts, booked: 32_000n }, "city_keeps"), "losses")).toBe(-32_000n);
  });
});

describe("whatever the case, its choices", () => {
  const part = fc
    .record({
      goods: fc.bigInt({ min: 1n, max: 300_000n }),
      delivery: fc.bigInt({ min: 0n, max: 20_000n }),
      byShop: fc.integer({ min: 0, max: 40 }),
      byCity: fc.integer({ min: 0, max: 40 }),
      back: fc.integer({ min: 0, max: 10 }),
      status: fc.constantFrom(
        ...(["to_accept", "accepted", "ready", "shipped", "delivered", "completed", "cancelled"] as const),
      ),
      taxBps: fc.constantFrom(0, 50),
    })
    .map(({ goods, delivery, byShop, byCity, back, status, taxBps }): CasePart => {
      const voucherByShop = (goods * BigInt(byShop)) / 100n;
      const voucherByCity = (goods * BigInt(byCity)) / 100n;
      const paid = goods - voucherByShop - voucherByCity;
      const refundedItems = status === "cancelled" ? paid : (paid * BigInt(back)) / 10n;
      const total = paid + delivery;
      return {
        ...{ id: "part", shopId: "rina", status, itemsTotal: goods, total, voucherByShop, voucherByCity },
        ...{ commissionBps: 500, commission: share(rupiah(goods - voucherByShop), 500), gatewayFee: 500n },
        ...{ refunded: status === "cancelled" ? total : refundedItems, refundedItems, taxBps },
      };
    });
  const facts = fc
    .record({
      kind: fc.constantFrom(
        ...([
          "paid_late",
          "underpaid",
          "overpaid",
          "orphan",
          "reversed",
          "disputed",
          "refund_failed",
        ] as const),
      ),
      parts: fc.array(part, { minLength: 1, maxLength: 3 }),
      came: fc.bigInt({ min: 1n, max: 500_000n }),
      manual: fc.bigInt({ min: 0n, max: 50_000n }),
      isPaid: fc.boolean(),
      isCounted: fc.boolean(),
      isShort: fc.boolean(),
    })
    .map(({ kind, parts, came, manual, isPaid, isShort, ...of }): CaseFacts => {
      const isCounted = isPaid && of.isCounted;
      const amount = parts.reduce((sum, one) => sum + one.total, 0n) + manual;
      const refunded = parts.reduce((sum, one) => sum + one.refunded, 0n) + manual;
      const refunds = manual > 0n ? [{ id: "r", status: "manual" as const, amount: manual }] : [];
      // Too little came and was no sale: what is not given back of it waits on a case of its own.
      const all = !isPaid && isShort && amount > refunded ? amount - 1n : amount;
      const whole = all - refunded + manual;
      const waits = kind === "overpaid" ? amount + came : came;
      return {
        ...{ kind, canPlace: true, canRetry: true, refunds, parts: isCounted ? parts : [] },
        ...{ isDisputed: false, waiting: !isPaid && kind === "reversed" ? all - refunded : 0n },
        booked:
          kind === "reversed"
            ? -whole
            : kind === "disputed"
              ? -atMost(rupiah(came), rupiah(whole))
              : kind === "paid_late"
                ? 0n
                : waits,
        attempt: { amount, came: all, refunded, isPaid, isCounted },
      };
    });

  /** What waited on the other case needs no lines: the two cancel out. */
  const takenWaiting = (plan: CasePlan) =>
    plan.reduce((sum, deed) => (deed.kind === "taken_waiting" ? sum + deed.amount : sum), 0n);

  it("balance, leave nothing waiting, and send back no more than came", () => {
    fc.assert(
      fc.property(facts, (one) => {
        for (const choice of offeredChoices(one)) {
          const plan = planCase(one, choice);
          if (!plan.ok) throw new Error(plan.code);
          const lines = linesOf(plan.value);
          expect(isBalanced(lines)).toBe(true);
          for (const deed of plan.value) expect(isBalanced(deed.lines)).toBe(true);
          if (!["retry", "acknowledge", "reopen", "contest"].includes(choice))
            expect(moved(lines, "unmatched_receipts")).toBe(one.booked + takenWaiting(plan.value));
          const back = -moved(lines, "refunds_due") - moved(lines, "bank");
          expect(back <= (one.booked > 0n ? one.booked : 0n)).toBe(true);
          // Who has nothing of it loses nothing: a reversal that is taken back costs the city no rupiah.
          if (choice === "take_back" && one.kind === "reversed") expect(moved(lines, "losses")).toBe(0n);
        }
      }),
      { numRuns: 500 },
    );
  });
});
