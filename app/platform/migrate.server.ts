import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { isDatabaseAway } from "./db-errors";
import { DatabaseRefused } from "./db-refused";
import { noFilters, openEngine, reasonOf, toMigrationList } from "./migrate-engine.server";
import { type Migration, type MigrationFolder, readMigrations } from "./migrate-folder.server";
import { migrateOutbox } from "./outbox.server";

export type MigrateOptions = {
  /** Default: prisma/migrations below the working folder. */
  readonly dir?: string;
  readonly say?: (line: string) => void;
};

/**
 * Brings the database up to the migrations at hand and the job tables. Of several processes that start at once
 * one migrates and the others wait. Each migration is one transaction together with its row in
 * `_prisma_migrations`: a kill at any moment leaves it done or not begun.
 * @returns the names of the migrations applied now
 * @throws DatabaseRefused
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const folder = readMigrations(options.dir);
  const say = options.say ?? (() => {});
  // One connection that never closes for idleness: the lock and the transaction are its own.
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 10_000,
  });
  pool.on("error", () => {});
  try {
    await reach(pool, url, say);
    let pending = await findPending(pool, folder, say);
    if (pending.length > 0) {
      await takeTurn(pool, say);
      pending = await findPending(pool, folder, say);
      await applyAll(pool, url, folder, pending, say);
    }
    await migrateOutbox({ connectionString: url });
    return pending.map((migration) => migration.name);
  } finally {
    await pool.end();
  }
}

const patienceMs = 30_000;

/**
 * A database that starts together with us may need a moment.
 * @throws DatabaseRefused when it can't be reached, or does not let us in
 */
async function reach(pool: pg.Pool, url: string, say: (line: string) => void): Promise<void> {
  const { host } = new URL(url);
  const deadline = Date.now() + patienceMs;
  for (let tries = 0; ; tries += 1) {
    try {
      await pool.query("SELECT 1");
      return;
    } catch (error) {
      const reason = error instanceof Error ? error.message || error.name : String(error);
      if (!isDatabaseAway(error) || Date.now() > deadline) {
        throw new DatabaseRefused(`The database at ${host} can't be used: ${reason}`);
      }
      if (tries === 0) say(`Waiting for the database at ${host}: ${reason}`);
      await sleep(500);
    }
  }
}

/** Names of migrations that the database lacks: a server whose list isn't empty isn't ready. */
export async function pendingMigrations(pool: Pick<pg.Pool, "query">, dir?: string): Promise<string[]> {
  const folder = readMigrations(dir);
  const pending = await findPending(pool, folder, () => {});
  return pending.map((migration) => migration.name);
}

type HistoryRow = { migration_name: string; checksum: string; started_at: Date; finished_at: Date | null };

/** @throws DatabaseRefused when a migration stopped half way, or was changed after it was applied */
async function findPending(
  pool: Pick<pg.Pool, "query">,
  folder: MigrationFolder,
  say: (line: string) => void,
): Promise<Migration[]> {
  const applied = new Map<string, string>();
  for (const row of await readHistory(pool)) {
    if (row.finished_at === null) throw new DatabaseRefused(halfWay(row));
    applied.set(row.migration_name, row.checksum);
  }
  for (const { name, checksum } of folder.migrations) {
    if (applied.has(name) && applied.get(name) !== checksum) throw new DatabaseRefused(changed(name));
  }
  const known = new Set(folder.migrations.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) say(`The database was used by a newer version: it knows ${unknown.join(", ")}`);
  return folder.migrations.filter(({ name }) => !applied.has(name));
}

async function readHistory(pool: Pick<pg.Pool, "query">): Promise<HistoryRow[]> {
  const found = await pool.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists");
  if (!found.rows[0]?.exists) return [];
  const history = await pool.query<HistoryRow>(
    "SELECT migration_name, checksum, started_at, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  return history.rows;
}

function halfWay({ migration_name, started_at }: HistoryRow): string {
  return `Migration ${migration_name} was begun at ${started_at.toISOString()} and did not finish. Etalase never leaves one half way, so another tool ran it. Look at what it changed. Where nothing is left of it:
  DELETE FROM _prisma_migrations WHERE migration_name = '${migration_name}' AND finished_at IS NULL;
Where all of it is there:
  UPDATE _prisma_migrations SET finished_at = now() WHERE migration_name = '${migration_name}' AND finished_at IS NULL;
Then start again.`;
}

function changed(name: string): string {
  return `Migration ${name} was changed after this database had applied it. Put prisma/migrations/${name}/migration.sql back as it was and write what is new as a further migration.`;
}

/** The key is Prisma's own, so that its command line waits for us, too. Asking again beats waiting inside
 * PostgreSQL, where a waiting statement would hold up the other's index builds. */
async function takeTurn(pool: pg.Pool, say: (line: string) => void): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const answer = await pool.query("SELECT pg_try_advisory_lock(72707369) AS is_ours");
    if (answer.rows[0]?.is_ours) return;
    if (tries === 0) say("Another process is migrating the database; waiting for it");
    await sleep(100);
  }
}

async function applyAll(
  pool: pg.Pool,
  url: string,
  folder: MigrationFolder,
  pending: readonly Migration[],
  say: (line: string) => void,
): Promise<void> {
  const engine = await openEngine(pool, url);
  for (const migration of pending) {
    const upTo = folder.migrations.slice(0, folder.migrations.indexOf(migration) + 1);
    const migrationsList = toMigrationList({ ...folder, migrations: upTo });
    await pool.query("BEGIN");
    try {
      await engine.applyMigrations({ migrationsList, filters: noFilters });
      await pool.query("COMMIT");
    } catch (error) {
      await pool.query("ROLLBACK");
      throw new DatabaseRefused(
        `Migration ${migration.name} failed, nothing of it was kept: ${reasonOf(error)}`,
      );
    }
    say(`Applied migration ${migration.name}`);
  }
  engine.free();
}
