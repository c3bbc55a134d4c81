import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextPollAt } from "./polling";

const start = new Date("2026-11-24T06:00:00Z");
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

describe("asking the gateway by ourselves", () => {
  it("asks after 1, 3, 10 and 30 minutes, hourly, and around the end", () => {
    const end = minutes(130);
    const asked: number[] = [];
    for (let at: Date | null = start; at; at = nextPollAt(start, end, at))
      asked.push((at.getTime() - start.getTime()) / 60_000);
    expect(asked).toEqual([0, 1, 3, 10, 30, 60, 120, 130, 135, 190, 1570]);
  });

  it("always moves forward and ends", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (life) => {
        let at: Date | null = start;
        for (let count = 0; at && count < 100; count += 1) {
          const next: Date | null = nextPollAt(start, minutes(life), at);
          if (next && next <= at) return false;
          at = next;
        }
        return at === null;
      }),
    );
  });
});
