import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthOf, monthSpan } from "~/domain/city/calendar";
import { heldUntil, nextCycle, payoutCycle } from "./schedule";

describe("when money may leave", () => {
  it("is two days after Dina had her amplang", () => {
    expect(heldUntil(new Date("2026-11-22T10:00:00Z"), 2)).toEqual(new Date("2026-11-24T10:00:00Z"));
  });

  it("is each Monday as Tarakan counts: Sunday 16.00 UTC is its midnight", () => {
    const monday = { day: "2026-11-23", from: new Date("2026-11-22T16:00:00Z") };
    expect(payoutCycle(new Date("2026-11-22T16:00:00Z"), 1)).toEqual(monday);
    expect(payoutCycle(new Date("2026-11-24T09:00:00Z"), 1)).toEqual(monday);
    expect(payoutCycle(new Date("2026-11-22T15:59:59Z"), 1).day).toBe("2026-11-16");
    expect(nextCycle(new Date("2026-11-24T09:00:00Z"), 1).day).toBe("2026-11-30");
  });

  it("falls on the weekday asked for, at most a week back, whatever the time", () => {
    const time = fc.date({ min: new Date("2025-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(time, fc.integer({ min: 1, max: 7 }), (now, weekday) => {
        const { day, from } = payoutCycle(now, weekday);
        expect((new Date(day).getUTCDay() + 6) % 7).toBe(weekday - 1);
        expect(now.getTime() - from.getTime()).toBeGreaterThanOrEqual(0);
        expect(now.getTime() - from.getTime()).toBeLessThan(7 * 86_400_000);
      }),
    );
  });

  it("knows a month from midnight to midnight of the city, and no month that isn't one", () => {
    const november = monthSpan("2026-11");
    expect(november).toMatchObject({
      from: new Date("2026-10-31T16:00:00Z"),
      until: new Date("2026-11-30T16:00:00Z"),
    });
    expect(monthOf(new Date("2026-10-31T16:00:00Z"))).toBe("2026-11");
    for (const text of ["2026-13", "2026-00", "26-11", "", "2026-11-01"]) expect(monthSpan(text)).toBeNull();
  });
});
