import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bottleneck,
  classSteps,
  countBySteps,
  noProgress,
  type ShopProgress,
  seatState,
  stepOf,
  stepsDone,
} from "./class-step";

const at = new Date("2026-11-24T03:00:00Z");
const minutesAgo = (minutes: number) => new Date(at.getTime() - minutes * 60_000);
const upTo = (count: number): ShopProgress => {
  const progress = { ...noProgress };
  for (const step of classSteps.slice(0, count)) progress[step] = true;
  return progress;
};
const all = upTo(classSteps.length);
const sitting = {
  progress: upTo(2),
  helpAskedAt: null,
  lastActiveAt: minutesAgo(2),
  isPresent: true,
  isUnderway: true,
};

describe("a seat in class", () => {
  it("stands at its first open step", () => {
    expect(stepOf(noProgress)).toBe("sign_in");
    expect(stepOf(upTo(3))).toBe("first_product");
    expect(stepOf(all)).toBe("ready");
    expect(stepOf({ ...all, profile: false })).toBe("profile");
  });

  it("calls for help before it is anything else", () => {
    expect(seatState({ ...sitting, progress: all, helpAskedAt: minutesAgo(1) }, at)).toBe("help");
  });

  it("is quiet after a quarter of an hour, in class hours and for those who came", () => {
    expect(seatState({ ...sitting, lastActiveAt: minutesAgo(14) }, at)).toBe("working");
    expect(seatState({ ...sitting, lastActiveAt: minutesAgo(15) }, at)).toBe("quiet");
    expect(seatState({ ...sitting, lastActiveAt: minutesAgo(15), isUnderway: false }, at)).toBe("working");
    expect(seatState({ ...sitting, lastActiveAt: minutesAgo(15), isPresent: false }, at)).toBe("working");
    expect(seatState({ ...sitting, progress: all, lastActiveAt: minutesAgo(90) }, at)).toBe("ready");
  });

  it("is counted once, whatever is done", () => {
    const progress = fc.record(
      Object.fromEntries(classSteps.map((step) => [step, fc.boolean()])),
    ) as fc.Arbitrary<ShopProgress>;
    fc.assert(
      fc.property(fc.array(progress, { maxLength: 60 }), (people) => {
        const counts = countBySteps(people);
        expect(counts.reduce((sum, { people: count }) => sum + count, 0)).toBe(people.length);
        for (const person of people)
          expect(stepOf(person) === "ready").toBe(stepsDone(person) === classSteps.length);
      }),
    );
  });
});

describe("a bottleneck", () => {
  it("is where a fifth of the class is held up", () => {
    const people = [...Array(38).fill(all), ...Array(12).fill(upTo(3))];
    expect(bottleneck(countBySteps(people))).toEqual({ step: "first_product", people: 12 });
  });

  it("is not two people, nor those who have not begun", () => {
    expect(bottleneck(countBySteps([...Array(5).fill(all), ...Array(2).fill(upTo(3))]))).toBeNull();
    expect(bottleneck(countBySteps(Array(50).fill(noProgress)))).toBeNull();
    expect(bottleneck(countBySteps([]))).toBeNull();
  });
});
