import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mapBounds, sharePercent } from "./city-report";

describe("the city's report", () => {
  test("a share of few shops, or few of many, is not told", () => {
    expect(sharePercent(48, 50)).toBe(96);
    expect(sharePercent(0, 50)).toBe(0);
    expect(sharePercent(3, 50)).toBeNull();
    expect(sharePercent(4, 4)).toBeNull();
  });

  test("a map's colours share the villages evenly", () => {
    const values = [null, 3, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
    expect(mapBounds(values)).toEqual([5, 30, 50, 70, 90]);
    expect(mapBounds([])).toEqual([5, 6, 7, 8, 9]);
  });

  test("bounds of a map always rise from five", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat({ max: 500 }))), (values) => {
        const bounds = mapBounds(values);
        expect(bounds).toHaveLength(5);
        expect(bounds[0]).toBe(5);
        expect(bounds).toEqual([...new Set(bounds)].sort((one, other) => one - other));
      }),
    );
  });
});
