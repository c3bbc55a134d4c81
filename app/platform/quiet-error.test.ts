import { describe, expect, it } from "vitest";
import { quietError } from "./quiet-error";

const row = "Failing row contains (ET-2611-AAAAAA, Dina Marlina, +6281253488990, Jl. Mulawarman No. 18).";

describe("an error in the log", () => {
  it("says what went wrong and where, and nothing of the row that it was about", () => {
    const refused = Object.assign(
      new Error('new row for relation "Order" violates check constraint "order_totals"'),
      {
        ...{ code: "23514", constraint: "order_totals", table: "Order", detail: row },
        meta: { driverAdapterError: { cause: { detail: row } } },
      },
    );
    const told = quietError(new Error("the order could not be written", { cause: refused }));
    expect(JSON.stringify(told)).not.toMatch(/Dina|81253488990|Mulawarman/);
    expect(told).toMatchObject({
      ...{ type: "Error", message: "the order could not be written" },
      cause: { code: "23514", constraint: "order_totals", table: "Order" },
    });
    expect(told.stack).toContain("quiet-error.test.ts");
  });
  it("leaves out a value that PostgreSQL repeats", () => {
    const wrong = Object.assign(new Error('invalid input syntax for type integer: "Dina"'), {
      code: "22P02",
    });
    expect(quietError(wrong).message).toBe("invalid input syntax for type integer: [cut]");
    expect(JSON.stringify(quietError(wrong))).not.toContain("Dina");
  });
  it("leaves out what Prisma was asked with", () => {
    class PrismaClientValidationError extends Error {}
    const said =
      'Invalid `prisma.account.create()` invocation:\n\n{\n  name: "Dina"\n}\n\nArgument `name` is wrong.';
    expect(quietError(new PrismaClientValidationError(said)).message).toBe("Argument `name` is wrong.");
  });
  it("is something for whatever was thrown, and ends where causes turn in a circle", () => {
    const circle = new Error("a");
    circle.cause = circle;
    expect(quietError(circle)).toMatchObject({
      type: "Error",
      cause: { cause: { cause: { message: "a" } } },
    });
    for (const thrown of [null, undefined, "Dina", 5, { name: "Dina" }])
      expect(JSON.stringify(quietError(thrown))).not.toContain("Dina");
  });
});
