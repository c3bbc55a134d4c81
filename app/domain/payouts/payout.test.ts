import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PayoutStatus } from "~/generated/prisma/client";
import { payoutProofForm } from "./forms";
import { canMove, isBack, movesFor, proofKeyOf, type TransferStatus, transferStatuses } from "./payout";

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

describe("a bank's number", () => {
  it.each([
    "bri 778",
    "BRI\u200b778",
    "\u2060BRI\ufe0f778\ufeff",
    "BRI\u00ad778",
    "ＢＲＩ７７８",
    "BRI\u115f778",
  ])("that looks the same is the same: %j", (proof) => expect(proofKeyOf(proof)).toBe("BRI778"));

  it("bears the same stroke however long it is", () =>
    expect(proofKeyOf("BRI\u2013778\u2011A")).toBe(proofKeyOf("bri-778-a")));

  it("is another with another ending", () =>
    expect(new Set(["BRI778", "BRI778/2", "BRI778-2", "BRI7782"].map(proofKeyOf)).size).toBe(4));

  it("of which nothing can be seen is missing", () =>
    expect(payoutProofForm.safeParse({ proof: "\u200b\u2060" }).error?.issues).toMatchObject([
      { message: "proof_missing" },
    ]));
});
