import { expect, test } from "vitest";
import { readStartedYear, readWorkers } from "./counts";

test.each([
  ["3", 3],
  [" 12 orang", 12],
  ["0", 0],
  ["4.0", 4],
  ["", null],
  ["tiga", null],
  ["-1", null],
  ["1.5", null],
  ["123456", null],
])("%j is %s people at work", (written, count) => {
  expect(readWorkers(written)).toBe(count);
});

test.each([
  ["2001", 2001],
  [" 1995 ", 1995],
  ["2001.0", 2001],
  ["1899", null],
  ["2101", null],
  ["01", null],
  ["", null],
  ["sejak 2001", null],
])("%j is the year %s", (written, year) => {
  expect(readStartedYear(written)).toBe(year);
});
