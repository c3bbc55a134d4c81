import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, readCityTime, yearOf } from "./calendar";

describe("a time of the city", () => {
  it("is the clock on the wall in Tarakan", () => {
    expect(readCityTime("2026-11-24", "09:00")?.toISOString()).toBe("2026-11-24T01:00:00.000Z");
    expect(readCityTime("2026-11-24", "9.30")?.toISOString()).toBe("2026-11-24T01:30:00.000Z");
  });

  it("must be a day of the calendar and an hour of the day", () => {
    for (const [date, time] of [
      ["2026-02-30", "09:00"],
      ["24/11/2026", "09:00"],
      ["2026-11-24", "24:00"],
      ["2026-11-24", "9"],
      ["", ""],
    ]) {
      expect(readCityTime(date ?? "", time ?? "")).toBeNull();
    }
  });

  it("falls on the day that was typed", () => {
    const days = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 23 }), (day, hour) => {
        const typed = day.toISOString().slice(0, 10);
        const at = readCityTime(typed, `${hour}:00`);
        expect(at && dayOf(at)).toBe(typed);
        expect(at && yearOf(at)).toBe(Number(typed.slice(0, 4)));
      }),
    );
  });

  it("counts New Year's morning in Tarakan to the new year", () => {
    expect(yearOf(new Date("2026-12-31T16:30:00Z"))).toBe(2027);
  });
});
