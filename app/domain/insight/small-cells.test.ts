import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hideSmall, hideSmallCells } from "./small-cells";

describe("small cells", () => {
  test("from one to four are hidden, zero and five are not", () => {
    expect([0, 1, 4, 5].map(hideSmall)).toEqual([0, null, null, 5]);
    expect(hideSmallCells([3, 40, 2, 0, 90])).toEqual([null, 40, null, 0, 90]);
  });

  test("one hidden alone takes the smallest beside it along", () => {
    expect(hideSmallCells([3, 40, 20, 0, 90])).toEqual([null, 40, null, 0, 90]);
    expect(hideSmallCells([3])).toEqual([null]);
    expect(hideSmallCells([3, 0])).toEqual([null, 0]);
  });

  test("can't be worked out from the sum where there is another to hide behind", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }), { minLength: 2, maxLength: 8 }), (counts) => {
        const hidden = hideSmallCells(counts).filter((count) => count === null).length;
        const couldHide = counts.filter((count) => count > 0).length > 1;
        if (couldHide) expect(hidden).not.toBe(1);
        for (const [at, count] of hideSmallCells(counts).entries()) {
          if (count !== null) expect(count).toBe(counts[at]);
        }
      }),
    );
  });
});
