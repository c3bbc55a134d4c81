import { expect, test } from "vitest";
import {
  databaseFault,
  isCheckViolation,
  isDatabaseAway,
  isUniqueViolation,
  isWriteConflict,
} from "./db-errors";

/** As Prisma 7.10 with @prisma/adapter-pg throws it; the world tests see the same come from PostgreSQL itself. */
function fromPrisma(code: string, cause: object) {
  return Object.assign(new Error("Invalid invocation"), { code, meta: { driverAdapterError: { cause } } });
}

const slugTaken = fromPrisma("P2002", {
  originalCode: "23505",
  originalMessage: 'duplicate key value violates unique constraint "Shop_slug_key"',
  constraint: { index: "Shop_slug_key" },
});

test("Bu Rina's second shop with the same slug is a unique violation of that key and of no other", () => {
  expect(isUniqueViolation(slugTaken)).toBe(true);
  expect(isUniqueViolation(slugTaken, "Shop_slug_key")).toBe(true);
  expect(isUniqueViolation(slugTaken, "Shop_participantId_key")).toBe(false);
  expect(isCheckViolation(slugTaken)).toBe(false);
});

test("raw SQL and pg say the same in their own shapes", () => {
  const raw = fromPrisma("P2010", {
    originalCode: "23514",
    originalMessage: 'new row for relation "Variant" violates check constraint "Variant_stock_enough"',
  });
  expect(isCheckViolation(raw, "Variant_stock_enough")).toBe(true);
  const bare = Object.assign(new Error("duplicate key"), { code: "23505", constraint: "Shop_slug_key" });
  expect(isUniqueViolation(bare, "Shop_slug_key")).toBe(true);
});

test("a deadlock and a serialization failure are conflicts, whoever reports them", () => {
  expect(isWriteConflict(fromPrisma("P2010", { originalCode: "40P01" }))).toBe(true);
  expect(isWriteConflict(Object.assign(new Error(), { cause: { originalCode: "40001" } }))).toBe(true);
  expect(isWriteConflict(Object.assign(new Error(), { code: "P2034" }))).toBe(true);
  expect(isWriteConflict(slugTaken)).toBe(false);
});

test("a database that is gone, full or stopping is away; one that answers is not", () => {
  expect(isDatabaseAway(fromPrisma("P1001", { kind: "DatabaseNotReachable" }))).toBe(true);
  expect(isDatabaseAway(Object.assign(new Error(), { code: "ECONNREFUSED" }))).toBe(true);
  expect(isDatabaseAway(new Error("timeout exceeded when trying to connect"))).toBe(true);
  expect(isDatabaseAway(fromPrisma("P2010", { originalCode: "57P01" }))).toBe(true);
  expect(isDatabaseAway(slugTaken)).toBe(false);
});

test("an error of ours is no fault of the database", () => {
  expect(databaseFault(new TypeError("x is not a function"))).toBeNull();
  expect(databaseFault(null)).toBeNull();
  expect(isDatabaseAway(undefined)).toBe(false);
});
