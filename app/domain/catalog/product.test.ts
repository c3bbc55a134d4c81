import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canArchive,
  canMove,
  canPublish,
  canUnpublish,
  productStatuses,
  sourcesOf,
  stockLevel,
} from "./product";

const status = fc.constantFrom(...productStatuses);

describe("the ways of a product", () => {
  test("Bu Rina publishes a draft, takes it in again, and archives it", () => {
    expect(canPublish("draft")).toBe(true);
    expect(canUnpublish("published")).toBe(true);
    expect(canArchive("published")).toBe(true);
  });

  test("what the city took down, Bu Rina can't lead anywhere", () => {
    for (const to of productStatuses) expect(canMove("taken_down", to, "owner")).toBe(false);
    expect(canMove("taken_down", "draft", "city")).toBe(true);
    expect(canMove("taken_down", "published", "city")).toBe(false);
  });

  test("nothing moves to where it is, and the city never publishes", () => {
    fc.assert(
      fc.property(status, status, (from, to) => {
        expect(canMove(from, from, "owner") || canMove(from, from, "city")).toBe(false);
        if (to === "published") expect(canMove(from, to, "city")).toBe(false);
        if (to === "taken_down") expect(canMove(from, to, "owner")).toBe(false);
        expect(sourcesOf(to, "owner").includes(from)).toBe(canMove(from, to, "owner"));
      }),
    );
  });

  test("after any walk of hers, a product is never taken down", () => {
    fc.assert(
      fc.property(fc.array(status, { maxLength: 50 }), (wishes) => {
        let now: (typeof productStatuses)[number] = "draft";
        for (const wish of wishes) if (canMove(now, wish, "owner")) now = wish;
        expect(now).not.toBe("taken_down");
      }),
    );
  });
});

test("five left is little, none is none", () => {
  expect([-1, 0, 1, 5, 6].map(stockLevel)).toEqual(["out", "out", "low", "low", "enough"]);
});
