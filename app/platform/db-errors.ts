/**
 * What PostgreSQL said, read out of the three shapes in which an error of it reaches us: Prisma's (with the
 * adapter's inside, for models and raw SQL alike), the adapter's own, and pg's. Prisma's own codes are not
 * enough: raw SQL is always P2010.
 */
export type DatabaseFault = {
  /** SQLSTATE, https://www.postgresql.org/docs/18/errcodes-appendix.html */
  readonly code: string;
  readonly message: string;
  readonly constraint: string | null;
};

/** @returns null for an error that PostgreSQL did not send */
export function databaseFault(error: unknown): DatabaseFault | null {
  const prisma = field(field(field(error, "meta"), "driverAdapterError"), "cause");
  const cause = prisma ?? field(error, "cause");
  const code = text(cause, "originalCode") ?? text(error, "code");
  if (!code || !/^[0-9A-Z]{5}$/.test(code) || /^P[1-6]\d{3}$/.test(code)) return null;
  const message = text(cause, "originalMessage") ?? text(error, "message") ?? "";
  const named = text(error, "constraint") ?? text(field(cause, "constraint"), "index");
  return { code, message, constraint: named ?? /constraint "([^"]+)"/.exec(message)?.[1] ?? null };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && name in value ? Reflect.get(value, name) : undefined;
}

function text(value: unknown, name: string): string | undefined {
  const found = field(value, name);
  return typeof found === "string" ? found : undefined;
}

/** @param constraint its name in the migration, such as "Shop_slug_key"; any where it is left out */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return violates(error, "23505", constraint);
}

export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return violates(error, "23503", constraint);
}

export function isCheckViolation(error: unknown, constraint?: string): boolean {
  return violates(error, "23514", constraint);
}

function violates(error: unknown, code: string, constraint: string | undefined): boolean {
  const fault = databaseFault(error);
  return fault?.code === code && (constraint === undefined || fault.constraint === constraint);
}

/** Broken off for another transaction's sake: the same again may pass. P2034 is Prisma's word for both. */
export function isWriteConflict(error: unknown): boolean {
  const code = databaseFault(error)?.code ?? text(error, "code");
  return code === "40001" || code === "40P01" || code === "P2034";
}

/** Cannot connect, connection lost, no connection free in time, transaction not begun in time. */
const awayCodes = new Set(["P1001", "P1002", "P1008", "P1011", "P1017", "P2024", "P2037"]);
const awayStates = /^(08|57P0[1-3]|53300)/;
const awaySystem = new Set(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENOTFOUND", "EPIPE"]);
const awayWords =
  /timeout exceeded when trying to connect|Connection terminated|Unable to start a transaction in the given time|Cannot use a pool after calling end/;

/** The database can't be asked just now: a page says so and asks to come back, a job tries again later. */
export function isDatabaseAway(error: unknown): boolean {
  const fault = databaseFault(error);
  if (fault) return awayStates.test(fault.code);
  const code = text(error, "code") ?? "";
  return awayCodes.has(code) || awaySystem.has(code) || awayWords.test(text(error, "message") ?? "");
}
