import fc from "fast-check";
import { expect, test } from "vitest";
import { binOf, niceMarks, spread } from "./scale";

test("an axis ends at a round number above the largest value", () => {
  expect(niceMarks(861, 3)).toEqual([0, 300, 600, 900]);
  expect(niceMarks(1_284_000)).toEqual([0, 500_000, 1_000_000, 1_500_000]);
  expect(niceMarks(7)).toEqual([0, 2, 4, 6, 8]);
  expect(niceMarks(0)).toEqual([0, 1]);
});

test("marks rise evenly and reach the largest value", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 9 }), (most) => {
      const marks = niceMarks(most);
      expect(marks.at(-1)).toBeGreaterThanOrEqual(most);
      expect(marks.length).toBeLessThanOrEqual(6);
    }),
  );
});

test("a village with fewer than five shops falls in the pale step", () => {
  const bounds = [5, 40, 60, 85, 110];
  expect(binOf(4, bounds)).toBe(0);
  expect(binOf(5, bounds)).toBe(1);
  expect(binOf(148, bounds)).toBe(5);
  expect(binOf(null, bounds)).toBe(0);
});

test("labels that would overlap move apart, in their order", () => {
  expect(spread([100, 104, 20], 14)).toEqual([100, 114, 20]);
});
