import { setTimeout as pause } from "node:timers/promises";
import { pool } from "~/platform/db.server";
import { log } from "~/platform/log.server";

/** The advisory lock of the room: whoever holds it imports, whoever else wants to waits. */
const registerLock = 1819_01;

/**
 * One import at a time in the whole city, whichever process runs it. A process that is killed lets go of it.
 * @param onWait called once where another import runs
 */
export async function whileImporting<Value>(
  work: () => Promise<Value>,
  onWait: () => void = () => {},
): Promise<Value> {
  const client = await pool().connect();
  client.on("error", (error) => log.warn({ reason: error.message }, "the import's lock was lost"));
  try {
    await client.query("SET idle_session_timeout = 0");
    for (let tries = 0; !(await tryLock(client)); tries += 1) {
      if (tries === 0) onWait();
      await pause(500);
    }
    return await work();
  } finally {
    // Locks belong to a connection, which ends with the work.
    client.release(true);
  }
}

async function tryLock(client: { query: ReturnType<typeof pool>["query"] }): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>("SELECT pg_try_advisory_lock($1) AS got", [
    registerLock,
  ]);
  return rows[0]?.got === true;
}
