import fc from "fast-check";
import { expect, test } from "vitest";
import { rupiah } from "~/platform/money";
import { blanksFilledBy, type Fillable, fillable, type RegisterEntry } from "./entry";

type Details = Pick<RegisterEntry, Fillable>;
const blank: Details = {
  nikLast4: null,
  phone: null,
  sector: null,
  address: null,
  rt: null,
  nib: null,
  yearlyRevenue: null,
  workers: null,
  startedYear: null,
  isTrained: null,
  surveyedOn: null,
};
const orNull = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });
const text = orNull(fc.constantFrom("a", "b"));
const number = orNull(fc.constantFrom(0, 3));
const details: fc.Arbitrary<Details> = fc.record({
  nikLast4: text,
  phone: orNull(fc.constantFrom("+62811" as const, "+62822" as const)),
  sector: text,
  address: text,
  rt: text,
  nib: text,
  yearlyRevenue: orNull(fc.constantFrom(rupiah(0n), rupiah(5n))),
  workers: number,
  startedYear: number,
  isTrained: orNull(fc.boolean()),
  surveyedOn: orNull(fc.constant("2020-02-07" as const)),
});

test("a later row fills the blanks of an earlier one and changes nothing else", () => {
  fc.assert(
    fc.property(details, details, (earlier, later) => {
      const merged = { ...earlier, ...blanksFilledBy(earlier, later) };
      for (const field of fillable) expect(merged[field]).toBe(earlier[field] ?? later[field]);
    }),
  );
});

test("the same row again adds nothing", () => {
  fc.assert(
    fc.property(details, details, (earlier, later) => {
      expect(blanksFilledBy(earlier, earlier)).toEqual({});
      const merged = { ...earlier, ...blanksFilledBy(earlier, later) };
      expect(blanksFilledBy(merged, later)).toEqual({});
      expect(blanksFilledBy(merged, earlier)).toEqual({});
    }),
  );
});

test("no revenue and no workers are answers, not blanks", () => {
  const earlier = { ...blank, yearlyRevenue: rupiah(0n), workers: 0, isTrained: false };
  expect(
    blanksFilledBy(earlier, { ...blank, yearlyRevenue: rupiah(9n), workers: 4, isTrained: true }),
  ).toEqual({});
});
