import { describe, expect, it } from "vitest";
import { arrivalOf } from "./arrival";

const afternoon = new Date("2026-11-24T06:05:00Z");

describe("when goods from Bu Rina arrive", () => {
  it("counts the hours of packing, then the days on the way", () => {
    const { from, to } = arrivalOf({ readyHours: 24, daysMin: 1, daysMax: 3 }, afternoon);
    expect(from.toISOString()).toBe("2026-11-26T06:05:00.000Z");
    expect(to.toISOString()).toBe("2026-11-28T06:05:00.000Z");
  });
  it("never ends before it begins, whatever a tariff says", () => {
    const { from, to } = arrivalOf({ readyHours: 2, daysMin: 2, daysMax: 1 }, afternoon);
    expect(to).toEqual(from);
  });
});
