import type { PoolClient } from "pg";
import { pool } from "~/platform/db.server";

/** Advisory locks of the room, told apart by the second number. The first is "search" in letters' places. */
const room = 1905_01;
const one = { rebuilding: 1, writing: 2, pushing: 3 } as const;

/**
 * While `work` runs, whoever changes the index also writes down what changed (SearchChange).
 * @returns null where another rebuild is running already
 */
export async function whileRebuilding<Value>(work: () => Promise<Value>): Promise<Value | null> {
  return withClient(async (client) => {
    if (!(await tryLock(client, one.rebuilding))) return null;
    // Waits for writers that began before and don't write down what they change.
    await client.query("SET lock_timeout = '30s'");
    await client.query("SELECT pg_advisory_lock($1, $2)", [room, one.writing]);
    return work();
  });
}

/** Only one process tells Meilisearch at a time, so that its tasks stand in the order of the changes. @returns null where another does */
export async function whilePushing<Value>(work: () => Promise<Value>): Promise<Value | null> {
  return withClient(async (client) => ((await tryLock(client, one.pushing)) ? work() : null));
}

/** In SQL, within a transaction: true where no rebuild runs, and none begins before the transaction ends. */
export const noRebuildSql = `pg_try_advisory_xact_lock_shared(${room}, ${one.writing})`;

async function tryLock(client: PoolClient, lock: number): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>("SELECT pg_try_advisory_lock($1, $2) AS got", [
    room,
    lock,
  ]);
  return rows[0]?.got === true;
}

/** Locks belong to a connection, which ends with the work and lets go of them however it ends. */
async function withClient<Value>(work: (client: PoolClient) => Promise<Value>): Promise<Value> {
  const client = await pool().connect();
  try {
    await client.query("SET statement_timeout = 0; SET idle_session_timeout = 0");
    return await work(client);
  } finally {
    client.release(true);
  }
}
