import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParticipantStatus } from "./batch";
import { judgeGraduation, meetsRule, shortfall } from "./graduation";

const fiveOfSix = { minAttendance: 5, requiresDraft: false };
const withShop = { minAttendance: 5, requiresDraft: true };

describe("graduation", () => {
  it("comes to Bu Rina with five meetings of six", () => {
    expect(judgeGraduation(fiveOfSix, { status: "enrolled", attended: 5, hasShop: false })).toBe("ready");
  });

  it("says to Pak Hasan what is missing", () => {
    const record = { status: "enrolled" as const, attended: 3, hasShop: false };
    expect(judgeGraduation(withShop, record)).toBe("short");
    expect(shortfall(withShop, record)).toEqual({ meetings: 2, needsShop: true });
  });

  it("asks for a draft shop only in classes that open one", () => {
    expect(meetsRule(fiveOfSix, { status: "enrolled", attended: 6, hasShop: false })).toBe(true);
    expect(meetsRule(withShop, { status: "enrolled", attended: 6, hasShop: false })).toBe(false);
    expect(meetsRule(withShop, { status: "enrolled", attended: 6, hasShop: true })).toBe(true);
  });

  it("never comes to somebody without a seat", () => {
    for (const status of ["waiting", "dropped"] as const) {
      expect(judgeGraduation(fiveOfSix, { status, attended: 6, hasShop: true })).toBe("no_seat");
    }
  });

  it("stays with who has it, and comes to the enrolled exactly when nothing is missing", () => {
    const status = fc.constantFrom<ParticipantStatus>("waiting", "enrolled", "graduated", "dropped");
    const rule = fc.record({ minAttendance: fc.integer({ min: 0, max: 8 }), requiresDraft: fc.boolean() });
    const record = fc.record({ status, attended: fc.integer({ min: 0, max: 8 }), hasShop: fc.boolean() });
    fc.assert(
      fc.property(rule, record, (asked, given) => {
        const verdict = judgeGraduation(asked, given);
        const missing = shortfall(asked, given);
        const nothingMissing = missing.meetings === 0 && !missing.needsShop;
        expect(meetsRule(asked, given)).toBe(nothingMissing);
        if (given.status === "graduated") expect(verdict).toBe("graduated");
        if (given.status === "enrolled") expect(verdict).toBe(nothingMissing ? "ready" : "short");
      }),
    );
  });

  it("is never lost by one more meeting or a shop", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 8 }),
        fc.boolean(),
        (minAttendance, attended, hasShop) => {
          const rule = { minAttendance, requiresDraft: true };
          const before = meetsRule(rule, { status: "enrolled", attended, hasShop });
          const after = meetsRule(rule, { status: "enrolled", attended: attended + 1, hasShop: true });
          if (before) expect(after).toBe(true);
        },
      ),
    );
  });
});
