import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endOfWorkingDays, isReturnable, returnableUntil } from "./return-window";

const at = (text: string) => new Date(`${text}+08:00`);
const days = (count: number) => count * 86_400_000;
const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });

describe("the time to ask for a return", () => {
  it("has no end before the part is completed, and none before it left the shop", () => {
    const open = { deliveredAt: at("2026-11-20T10:00:00"), completedAt: null };
    expect(returnableUntil({ ...open, status: "delivered" }, 3)).toBeNull();
    expect(isReturnable({ ...open, status: "delivered" }, 3, at("2027-11-20T10:00:00"))).toBe(true);
    expect(isReturnable({ ...open, status: "shipped" }, 3, at("2026-11-21T10:00:00"))).toBe(true);
    for (const status of ["awaiting_payment", "to_accept", "accepted", "ready", "cancelled"] as const)
      expect(isReturnable({ ...open, status }, 3, at("2026-11-20T10:00:00"))).toBe(false);
  });

  it("is the city's days after completion", () => {
    const part = {
      ...{ status: "completed" as const, deliveredAt: at("2026-11-16T10:00:00") },
      completedAt: at("2026-11-18T10:00:00"),
    };
    expect(returnableUntil(part, 3)).toEqual(at("2026-11-21T10:00:00"));
    expect(isReturnable(part, 3, at("2026-11-21T09:59:59"))).toBe(true);
    expect(isReturnable(part, 3, at("2026-11-21T10:00:00"))).toBe(false);
  });

  it("is never less than two working days after receipt: a Friday's parcel until the end of Tuesday", () => {
    const friday = at("2026-11-20T16:00:00");
    const part = { status: "completed" as const, deliveredAt: friday, completedAt: friday };
    expect(returnableUntil(part, 2)).toEqual(at("2026-11-25T00:00:00"));
    expect(endOfWorkingDays(at("2026-11-23T00:00:00"), 2)).toEqual(at("2026-11-26T00:00:00"));
  });

  it("counts by the city's own days, whatever the hour in Greenwich", () => {
    expect(endOfWorkingDays(at("2026-11-26T23:59:00"), 1)).toEqual(at("2026-11-28T00:00:00"));
    expect(endOfWorkingDays(at("2026-11-27T00:01:00"), 1)).toEqual(at("2026-12-01T00:00:00"));
  });

  it("has two whole working days between receipt and its end, and never more than four days for them", () => {
    fc.assert(
      fc.property(moment, (received) => {
        const end = endOfWorkingDays(received, 2).getTime() - received.getTime();
        expect(end).toBeGreaterThan(days(2));
        expect(end).toBeLessThanOrEqual(days(5));
      }),
    );
  });

  it("only grows with the city's days", () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 0, max: 20 }),
        (received, rule, late) => {
          const completedAt = new Date(received.getTime() + days(late));
          const part = { status: "completed" as const, deliveredAt: received, completedAt };
          const until = returnableUntil(part, rule)?.getTime() ?? 0;
          expect(until).toBeGreaterThanOrEqual(completedAt.getTime() + days(rule));
          expect(returnableUntil(part, rule + 1)?.getTime() ?? 0).toBeGreaterThanOrEqual(until);
        },
      ),
    );
  });
});
