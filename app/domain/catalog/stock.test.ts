import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Demand, type Shelf, shortages, sumDemand } from "./stock";

const shelf = (variantId: string, stock: number, held = 0, isActive = true): Shelf => ({
  variantId,
  stock,
  held,
  isActive,
});

describe("what is asked for", () => {
  test("the same article on two lines counts together", () => {
    expect(
      sumDemand([
        { variantId: "b", quantity: 1 },
        { variantId: "a", quantity: 2 },
        { variantId: "b", quantity: 3 },
      ]),
    ).toEqual([
      { variantId: "a", quantity: 2 },
      { variantId: "b", quantity: 4 },
    ]);
  });

  test.each([0, -1, 1.5, Number.NaN, 2 ** 60])("%d is no quantity", (quantity) => {
    expect(() => sumDemand([{ variantId: "a", quantity }])).toThrow(RangeError);
  });

  test("any lines in any order give one line an article, ordered, with nothing lost", () => {
    const line = fc.record({
      variantId: fc.constantFrom("a", "b", "c", "d"),
      quantity: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 50 }), (lines) => {
        const demand = sumDemand(lines);
        const ids = demand.map((one) => one.variantId);
        expect(ids).toEqual([...new Set(ids)].sort());
        const total = (rows: readonly Demand[]) => rows.reduce((sum, row) => sum + row.quantity, 0);
        expect(total(demand)).toBe(total(lines));
      }),
    );
  });
});

describe("what is short", () => {
  test("what is promised to another can't be promised again", () => {
    expect(shortages([{ variantId: "a", quantity: 3 }], [shelf("a", 10, 8)])).toEqual([
      { variantId: "a", wanted: 3, available: 2 },
    ]);
    expect(shortages([{ variantId: "a", quantity: 2 }], [shelf("a", 10, 8)])).toEqual([]);
  });

  test("what isn't sold any more, or never was, has nothing", () => {
    expect(shortages([{ variantId: "a", quantity: 1 }], [shelf("a", 10, 0, false)])[0]?.available).toBe(0);
    expect(shortages([{ variantId: "x", quantity: 1 }], [])[0]?.available).toBe(0);
  });

  test("nothing is short exactly where every demand fits", () => {
    const rows = fc.array(
      fc.record({ stock: fc.nat(20), held: fc.nat(20), quantity: fc.integer({ min: 1, max: 20 }) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(rows, (cases) => {
        const shelves = cases.map((one, index) =>
          shelf(String(index), one.stock, Math.min(one.held, one.stock)),
        );
        const demand = cases.map((one, index) => ({ variantId: String(index), quantity: one.quantity }));
        const fits = cases.every((one) => one.stock - Math.min(one.held, one.stock) >= one.quantity);
        expect(shortages(demand, shelves).length === 0).toBe(fits);
      }),
    );
  });
});
