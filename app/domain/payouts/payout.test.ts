import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PayoutStatus } from "~/generated/prisma/client";
import { canMove, isBack, movesFor, type TransferStatus, transferStatuses } from "./payout";

const follow = (words: readonly TransferStatus[], from: PayoutStatus = "approved") =>
  words.reduce<{ at: PayoutStatus; way: PayoutStatus[] }>(
    ({ at, way }, word) => {
      const more = movesFor(at, word);
      return { at: more.at(-1) ?? at, way: [...way, ...more] };
    },
    { at: from, way: [] },
  );

describe("a payout's way", () => {
  it("ends the same when Bu Rina's transfer arrives and comes back, in whatever order the words come", () => {
    for (const words of [
      ["sent", "completed", "returned"],
      ["returned", "completed", "sent"],
      ["completed", "returned", "returned", "completed"],
      ["returned", "sent", "queued", "returned"],
    ] as const) {
      const { at, way } = follow(words);
      expect(at).toBe("returned");
      expect(way.filter((step) => step !== "sent")).toEqual(["paid", "returned"]);
    }
  });

  it("calls a failure after the arrival a return, and one before it a failure", () => {
    expect(movesFor("sent", "failed")).toEqual(["failed"]);
    expect(movesFor("paid", "failed")).toEqual(["returned"]);
    expect(movesFor("failed", "completed")).toEqual([]);
  });

  it("makes legal moves alone, comes back at most once, and hears nothing after that", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...transferStatuses), { maxLength: 12 }), (words) => {
        const { way } = follow(words);
        let at: PayoutStatus = "approved";
        for (const step of way) {
          expect(canMove(at, step)).toBe(true);
          at = step;
        }
        expect(way.filter(isBack).length).toBeLessThanOrEqual(1);
        expect(way.findIndex(isBack) === -1 || way.findIndex(isBack) === way.length - 1).toBe(true);
        expect(new Set(way).size).toBe(way.length);
      }),
    );
  });
});
