import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publicName, ratings, spreadOf } from "./review";

describe("the stars that buyers gave", () => {
  it("has no average before the first review", () => {
    expect(spreadOf([])).toEqual({ average: null, count: 0, counts: [0, 0, 0, 0, 0] });
  });
  it("counts from five stars down to one", () => {
    const spread = spreadOf([
      { rating: 5, count: 3 },
      { rating: 2, count: 1 },
    ]);
    expect(spread).toEqual({ average: 4.25, count: 4, counts: [3, 0, 0, 1, 0] });
  });
  it("keeps the average between the least and the most", () => {
    const row = fc.record({ rating: fc.constantFrom(...ratings), count: fc.integer({ min: 1, max: 500 }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const { average, count } = spreadOf(rows);
        const given = rows.map((one) => one.rating);
        expect(count).toBe(rows.reduce((all, one) => all + one.count, 0));
        expect(average).toBeGreaterThanOrEqual(Math.min(...given));
        expect(average).toBeLessThanOrEqual(Math.max(...given));
      }),
    );
  });
});

describe("a buyer's name as strangers read it", () => {
  it("shows Dina Marlina's first name and one letter", () => {
    expect(publicName("Dina Marlina")).toBe("Dina M.");
    expect(publicName("  siti   nur  aisyah ")).toBe("Siti A.");
  });
  it("leaves a single name alone", () => {
    expect(publicName("hasan")).toBe("Hasan");
    expect(publicName("")).toBe("");
  });
  it("never shows a whole last name", () => {
    expect(publicName("Rina (0812-3456-7890)")).toBe("Rina");
  });
});
