import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterSilence,
  canAnswer,
  canAskCity,
  canConfirmRepaid,
  canDecide,
  canMoveReturn,
  canObject,
  canReceiveGoods,
  canSayRepaid,
  canSendBack,
  canTakeOffer,
  canWithdraw,
  dueAfter,
  isClosed,
  type ReturnStatus,
  returnStatuses,
  statusesOf,
  turnOf,
} from "./return";

const status = fc.constantFrom(...returnStatuses);
const open = returnStatuses.filter((one) => !isClosed(one));
const pace = { returnAnswerHours: 48, returnBuyerDays: 5, deliveredAfterDays: 7 };

/** All states that a path of moves leads to. */
function reachable(from: ReturnStatus): Set<ReturnStatus> {
  const seen = new Set<ReturnStatus>([from]);
  for (const one of seen) for (const next of returnStatuses) if (canMoveReturn(one, next)) seen.add(next);
  return seen;
}

describe("a return", () => {
  it("reaches every state from Dina's ask, and from every open one an end", () => {
    expect([...reachable("asked")].sort()).toEqual([...returnStatuses].sort());
    for (const one of open) expect([...reachable(one)].some(isClosed)).toBe(true);
  });

  it("never leaves its end", () => {
    fc.assert(
      fc.property(status, status, (from, to) => {
        expect(isClosed(from) && canMoveReturn(from, to)).toBe(false);
      }),
    );
  });

  it("never comes back to where it was asked, nor stays where it is", () => {
    for (const one of returnStatuses) {
      expect(canMoveReturn(one, "asked")).toBe(false);
      expect(canMoveReturn(one, one)).toBe(false);
    }
  });

  it("waits for exactly one side while it is open, for nobody afterwards", () => {
    for (const one of returnStatuses) expect(turnOf(one) === null).toBe(isClosed(one));
    const all = (["buyer", "shop", "city"] as const).flatMap(statusesOf);
    expect([...all].sort()).toEqual([...open].sort());
  });

  it("ends by silence, however it goes: who says nothing is decided for", () => {
    fc.assert(
      fc.property(fc.constantFrom(...open), (from) => {
        let one: ReturnStatus = from;
        for (let steps = 0; steps < 5; steps += 1) {
          const next = afterSilence(one);
          if (!next) break;
          expect(canMoveReturn(one, next)).toBe(true);
          one = next;
        }
        expect(one === "with_city" || isClosed(one)).toBe(true);
      }),
    );
  });

  it("goes to the city for a silent shop, and never against a silent shop's money by itself", () => {
    for (const one of statusesOf("shop")) expect(afterSilence(one)).toBe("with_city");
    for (const one of returnStatuses) expect(afterSilence(one)).not.toBe("refunded");
  });

  it("has a deadline exactly where silence leads somewhere, always in the future", () => {
    fc.assert(
      fc.property(status, fc.date({ min: new Date(0), max: new Date("2100-01-01") }), (one, at) => {
        if (Number.isNaN(at.getTime())) return;
        const due = dueAfter(one, at, pace);
        expect(due !== null).toBe(afterSilence(one) !== null);
        if (due) expect(due.getTime()).toBeGreaterThan(at.getTime());
      }),
    );
  });

  it("gives a parcel on its way back the time that a courier has", () => {
    const at = new Date("2026-11-24T00:00:00Z");
    expect(dueAfter("asked", at, pace)).toEqual(new Date("2026-11-26T00:00:00Z"));
    expect(dueAfter("offered", at, pace)).toEqual(new Date("2026-11-29T00:00:00Z"));
    expect(dueAfter("sent_back", at, pace)).toEqual(new Date("2026-12-03T00:00:00Z"));
  });

  it("offers a button only where its move exists", () => {
    const moves: readonly (readonly [(one: { status: ReturnStatus }) => boolean, ReturnStatus])[] = [
      [canAnswer, "declined"],
      [canAnswer, "offered"],
      [canAnswer, "to_send"],
      [canAnswer, "refunded"],
      [canTakeOffer, "refunded"],
      [canTakeOffer, "to_repay"],
      [canAskCity, "with_city"],
      [canSendBack, "sent_back"],
      [canReceiveGoods, "refunded"],
      [canReceiveGoods, "to_repay"],
      [canObject, "with_city"],
      [canSayRepaid, "repaid"],
      [canConfirmRepaid, "settled"],
      [canDecide, "rejected"],
      [canDecide, "to_send"],
      [canWithdraw, "withdrawn"],
    ];
    for (const [may, to] of moves)
      for (const one of returnStatuses)
        if (may({ status: one })) expect([one, canMoveReturn(one, to)]).toEqual([one, true]);
  });
});
