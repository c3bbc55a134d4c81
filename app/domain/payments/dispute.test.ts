import { expect, it } from "vitest";
import { isUrgent, reminderDue } from "./dispute";

const answerBy = new Date("2026-12-10T04:00:00Z");
const before = (hours: number) => new Date(answerBy.getTime() - hours * 3_600_000);

it("a dispute that nobody answered is reminded of three days and one day before its end, not after it", () => {
  expect([73, 72, 25, 24, 1, 0, -5].map((hours) => reminderDue(answerBy, before(hours)))).toEqual([
    ...[null, 3, 3, 1, 1, null, null],
  ]);
});

it("it is urgent from three days before its end, and once it is over", () => {
  expect([73, 72, -5].map((hours) => isUrgent(answerBy, before(hours)))).toEqual([false, true, true]);
});
