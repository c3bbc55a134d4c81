import fc from "fast-check";
import { expect, test } from "vitest";
import { movedBy } from "./photo-order";

test("a photo moves up, down, and stops at the ends", () => {
  expect(movedBy(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
  expect(movedBy(["a", "b", "c"], "b", 1)).toEqual(["a", "c", "b"]);
  expect(movedBy(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
  expect(movedBy(["a", "b", "c"], "c", 1)).toEqual(["a", "b", "c"]);
  expect(movedBy(["a"], "x", 1)).toEqual(["a"]);
});

test("no photo is lost or doubled, and the others keep their order", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ maxLength: 3 }), { minLength: 1 }),
      fc.nat(),
      fc.integer({ min: -9, max: 9 }),
      (ids, at, places) => {
        const id = ids[at % ids.length] ?? "";
        const moved = movedBy(ids, id, places);
        expect([...moved].sort()).toEqual([...ids].sort());
        expect(moved.filter((one) => one !== id)).toEqual(ids.filter((one) => one !== id));
      },
    ),
  );
});
