import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "~/generated/prisma/client";
import { isWriteConflict } from "./db-errors";
import { statementNames } from "./db-statement-names";
import { env } from "./env.server";
import { log } from "./log.server";

export { isCheckViolation, isDatabaseAway, isForeignKeyViolation, isUniqueViolation } from "./db-errors";

export type Db = PrismaClient;
/** What a verb writes with: everything of one transaction. */
export type Tx = Prisma.TransactionClient;

export type DbOptions = {
  /** Connections at most; by default DATABASE_POOL. */
  readonly max?: number;
  /** Longest a statement may run; 0 = as long as it takes, for work that nobody waits for in a browser. */
  readonly statementTimeoutMs?: number;
};

/** How long a transaction may take unless it says otherwise. */
const usualMs = 10_000;

type Open = { readonly client: PrismaClient; readonly pool: pg.Pool };

/** Kept on the process rather than in this module, which Vite loads anew when it changes. */
const slot = globalThis as { [key: symbol]: Open | undefined };
const key = Symbol.for("etalase.db");

/** Opens this process's database: once at its start, and in tests whenever they turn to another. */
export function openDb(url: string, options: DbOptions = {}): void {
  const pool = openPool(url, options);
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames(), disposeExternalPool: true });
  const client = new PrismaClient({ adapter, transactionOptions: { maxWait: 2000, timeout: usualMs } });
  slot[key] = { client, pool };
}

/**
 * A full pool or an absent server fails within two seconds, so that a page can say so. The session is in UTC,
 * since the adapter takes every timestamp for UTC.
 */
function openPool(url: string, options: DbOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? env().DATABASE_POOL,
    connectionTimeoutMillis: 2000,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeoutMs ?? 5000,
    idle_in_transaction_session_timeout: 30_000,
    options: "-c TimeZone=UTC",
  });
  pool.on("error", (error) => log.warn({ reason: error.message }, "a database connection broke while idle"));
  return pool;
}

/** Ends when every connection has said goodbye: PostgreSQL may be stopped next, and breaks none off then. */
export async function closeDb(): Promise<void> {
  const open = slot[key];
  slot[key] = undefined;
  if (!open) return;
  const closed = allRemoved(open.pool);
  await open.client.$disconnect();
  // Prisma lets go of the connections only if it had used them.
  if (!open.pool.ending) await open.pool.end();
  await closed;
}

/** `pool.end` is done when the goodbyes are sent; this, when they have arrived, or after a second. */
function allRemoved(pool: pg.Pool): Promise<void> {
  return new Promise((resolve) => {
    let left = pool.totalCount;
    if (left === 0) return resolve();
    const patience = setTimeout(resolve, 1000);
    pool.on("remove", () => {
      left -= 1;
      if (left > 0) return;
      clearTimeout(patience);
      resolve();
    });
  });
}

function current(): Open {
  const open = slot[key];
  if (!open) throw new Error("the database isn't open: the start calls openDb, a test useDatabase");
  return open;
}

/** The database of this process. It may be imported before it is opened; only use needs it open. */
export const db: Db = new Proxy({} as PrismaClient, {
  get(_target, property) {
    const { client } = current();
    const value: unknown = Reflect.get(client, property);
    return typeof value === "function" ? value.bind(client) : value;
  },
});

/** The connections below Prisma: for hot reads as plain SQL, the job queue and LISTEN. */
export function pool(): pg.Pool {
  return current().pool;
}

export type TransactionOptions = {
  readonly isolationLevel?: Prisma.TransactionIsolationLevel;
  /** How often to begin again where PostgreSQL broke it off for another's sake (40001, 40P01). */
  readonly retries?: number;
  /** Longest it may take in all; above the usual ten seconds each statement may take as long, too. */
  readonly timeoutMs?: number;
};

/**
 * All or nothing. `work` may run more than once, so it only reads and writes through its `tx`: no network, no
 * files, nothing it would have to take back.
 */
export async function inTransaction<Value>(
  work: (tx: Tx) => Promise<Value>,
  { isolationLevel, retries = 3, timeoutMs = usualMs }: TransactionOptions = {},
): Promise<Value> {
  const options = { maxWait: 2000, timeout: timeoutMs, ...(isolationLevel && { isolationLevel }) };
  const patientWork = async (tx: Tx) => {
    await tx.$executeRawUnsafe(`SET LOCAL statement_timeout = ${Math.ceil(timeoutMs)}`);
    return work(tx);
  };
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await db.$transaction(timeoutMs > usualMs ? patientWork : work, options);
    } catch (error) {
      if (attempt >= retries || !isWriteConflict(error)) throw error;
      await pauseBeforeRetry(attempt);
    }
  }
}

/** Random, so that two that collided don't collide again. */
function pauseBeforeRetry(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
}
