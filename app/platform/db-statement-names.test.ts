import { expect, test } from "vitest";
import { statementNames } from "./db-statement-names";

test("a statement gets its name when it comes for the third time, and keeps it", () => {
  const nameOf = statementNames();
  const asked = [1, 2, 3, 4].map(() => nameOf({ sql: "SELECT 1" }));
  expect(asked).toEqual(["", "", "etalase_1", "etalase_1"]);
});

test("two statements never share a name", () => {
  const nameOf = statementNames();
  const names = ["SELECT 1", "SELECT 2"].map((sql) => [1, 2, 3].map(() => nameOf({ sql })).at(-1));
  expect(new Set(names).size).toBe(2);
});

test("statements of ever new shapes get none, and neither does what comes after the limit", () => {
  const nameOf = statementNames(10);
  const names = Array.from({ length: 1000 }, (_, index) => nameOf({ sql: `SELECT ${index % 90}` }));
  expect(new Set(names).size).toBeLessThanOrEqual(11);
  expect(nameOf({ sql: "x".repeat(20_000) })).toBe("");
});
