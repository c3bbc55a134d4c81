import { afterAll, beforeAll, beforeEach } from "vitest";
import { closeDb, openDb, pool } from "~/platform/db.server";
import { overrideEnv } from "~/platform/env.server";
import { createTestDatabase, type TestDatabase } from "./test-database";

/** Keys that tests and an app started for them derive alike. */
export const testSecret = "a secret for tests, longer than it must be";

/**
 * Gives the tests of a file a database of their own, which `db` and every verb then use. Each test finds it as
 * new: migrated, with the city, otherwise empty.
 */
export function useDatabase(): { readonly url: string; readonly empty: () => Promise<void> } {
  let database: TestDatabase | undefined;
  let empty: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
    overrideEnv({ NODE_ENV: "test", SESSION_SECRET: testSecret });
    openDb(database.url);
    empty = await emptier();
  });
  beforeEach(async () => empty?.());
  afterAll(async () => {
    await closeDb();
    await database?.drop();
  });
  return {
    get url() {
      if (!database) throw new Error("the database is there once the tests run");
      return database.url;
    },
    /** As each test finds it, for tests that play many times. */
    empty: async () => empty?.(),
  };
}

/**
 * Empties the tables that were empty in the template and aren't now: asking all costs one query, and a test
 * fills few. Triggers and foreign keys are off meanwhile, since the ledger refuses to forget.
 */
async function emptier(): Promise<() => Promise<void>> {
  const found = await pool().query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const tables = found.rows.map(({ name }) => name);
  const filled = new Set(await whichHaveRows(tables));
  const volatile = tables.filter((name) => !filled.has(name));
  return async () => {
    const used = await whichHaveRows(volatile);
    if (used.length === 0) return;
    const deletes = used.map((name) => `DELETE FROM ${name};`).join("\n");
    await pool().query(`BEGIN; SET LOCAL session_replication_role = replica; ${deletes} COMMIT;`);
  };
}

async function whichHaveRows(tables: readonly string[]): Promise<string[]> {
  const questions = tables.map((name) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${name})`);
  const answer = await pool().query<{ name: string }>(questions.join(" UNION ALL "));
  return answer.rows.map(({ name }) => name);
}
