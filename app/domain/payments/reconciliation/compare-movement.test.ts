import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rupiah } from "~/platform/money";
import type { Movement } from "../settlement";
import { type BookedPayment, compareMovements } from "./compare-movement";

const movement: Movement = {
  ...{ line: 2, rowKey: "payment:T1", kind: "payment", reference: "ET-1-A1", currency: "IDR", evidence: "" },
  ...{ gross: rupiah(125_000), fee: rupiah(875), net: rupiah(124_125), isPaidOut: true },
};
const book: BookedPayment = {
  ...{ attemptId: "a1", received: rupiah(125_000), fee: rupiah(875), others: [] },
  ...{ settled: rupiah(0), settledFee: rupiah(0) },
  ...{ otherFee: rupiah(0), settledOtherFee: rupiah(0) },
  refunds: [{ refundId: "r1", amount: rupiah(28_000), isSettled: false }],
};
const none = new Map();
const compare = (more: Partial<Movement>, of: BookedPayment | null = book) =>
  compareMovements([{ ...movement, ...more }], () => of, none)[0];
const kinds = (more: Partial<Movement>, of: BookedPayment | null = book) =>
  compare(more, of)?.findings.map(({ kind }) => kind);
const sums = (gross: number, fee: number) => ({
  ...{ gross: rupiah(gross), fee: rupiah(fee), net: rupiah(gross - fee) },
});

describe("a movement beside the books", () => {
  it("that agrees leaves nothing; each kind of difference has its name", () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ currency: "USD" })).toEqual(["currency"]);
    expect(kinds({}, null)).toEqual(["missing_here"]);
    expect(kinds({}, { ...book, received: rupiah(0) })).toEqual(["missing_here"]);
    expect(kinds({}, { ...book, settled: rupiah(125_000) })).toEqual(["duplicate"]);
    expect(kinds(sums(100_000, 875))).toEqual(["amount"]);
    expect(kinds(sums(125_000, 1000))).toEqual(["fee"]);
    expect(kinds(sums(100_000, 1000))).toEqual(["amount", "fee"]);
    expect(kinds({ kind: "refund", ...sums(-28_000, 0) })).toEqual([]);
    expect(kinds({ kind: "refund", ...sums(-5000, 0) })).toEqual(["amount"]);
    expect(kinds({ kind: "refund", ...sums(-28_000, 0) }, null)).toEqual(["missing_here"]);
    expect(kinds({ kind: "other", ...sums(-125_000, 0) })).toEqual(["missing_here"]);
    expect(
      kinds(
        { kind: "other", ...sums(-125_000, 0) },
        {
          ...book,
          others: [{ amount: rupiah(-125_000), isSettled: false }],
        },
      ),
    ).toEqual([]);
  });

  it("brings a fee that nobody had said, or what it is more than was said", () => {
    expect(compare({}, { ...book, fee: null })).toMatchObject({ fee: 875n, isFeeLearnt: true, findings: [] });
    expect(compare(sums(125_000, 1000))).toMatchObject({ fee: 125n, isFeeLearnt: false });
    expect(compare({})).toMatchObject({ fee: 0n, isFeeLearnt: false });
  });

  it("knows what a dispute took and gave back, once each, and its fee where that is booked already", () => {
    const disputed = {
      ...{ ...book, otherFee: rupiah(25_000) },
      others: [-125_000, 125_000].map((amount) => ({ amount: rupiah(amount), isSettled: false })),
    };
    const other = { ...movement, kind: "other" as const };
    const told = [sums(-125_000, 25_000), sums(125_000, 0), sums(125_000, 0), sums(-125_000, 0)];
    const rows = told.map((sum, at): Movement => ({ ...other, rowKey: `other:${at}`, ...sum }));
    const compared = compareMovements(rows, () => disputed, none);
    expect(compared.map(({ findings, fee }) => [findings[0]?.kind, fee])).toEqual([
      ...[
        [undefined, 0n],
        [undefined, 0n],
      ],
      ...[
        ["missing_here", 0n],
        ["missing_here", 0n],
      ],
    ]);
    const unheard = compareMovements(rows.slice(0, 1), () => ({ ...disputed, otherFee: rupiah(0) }), none);
    expect(unheard).toMatchObject([{ fee: 25_000n, findings: [] }]);
  });

  it("settles once: the second of a payment or a refund is a duplicate", () => {
    const twice = [movement, { ...movement, rowKey: "payment:T1#2" }];
    expect(compareMovements(twice, () => book, none).map(({ findings }) => findings[0]?.kind)).toEqual([
      undefined,
      "duplicate",
    ]);
    const refund: Movement = { ...movement, kind: "refund", rowKey: "refund:1", ...sums(-28_000, 0) };
    const refunds = [refund, { ...refund, rowKey: "refund:2" }];
    expect(compareMovements(refunds, () => book, none).map(({ findings }) => findings[0]?.kind)).toEqual([
      undefined,
      "duplicate",
    ]);
  });

  it("always adds up: what the books expected, less the fee and what can't be explained, is what moved", () => {
    const money = fc.bigInt({ min: 0n, max: 1_000_000_000n });
    const booked = fc.record({
      received: money,
      fee: fc.option(money, { nil: null }),
      settled: fc.constantFrom(0n, 500n),
    });
    fc.assert(
      fc.property(money, money, booked, (gross, fee, of) => {
        const known = of.fee === null ? null : rupiah(of.fee);
        const before: BookedPayment = {
          ...book,
          received: rupiah(of.received),
          fee: known,
          settled: rupiah(of.settled),
        };
        const row = { ...movement, gross: rupiah(gross), fee: rupiah(fee), net: rupiah(gross - fee) };
        const [compared] = compareMovements([row], () => before, none);
        const breaks = compared?.findings.reduce((sum, one) => sum + one.booked, 0n) ?? 0n;
        const expected = compared?.isRepeat ? 0n : of.received - of.settled - (of.fee ?? 0n);
        expect(expected - (compared?.fee ?? 0n) - breaks).toBe(row.net);
      }),
    );
  });
});
