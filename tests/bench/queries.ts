import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import pg from "pg";

export type QueryCount = { readonly queries: number; readonly transactions: number };

/** PostgreSQL itself writes down each statement that it gets; the worker's own looking for jobs is left out. */
export async function whileCounting(
  databaseUrl: string,
  dataDir: string,
  work: (count: (ask: () => Promise<unknown>) => Promise<QueryCount>) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const log = path.join(dataDir, "postgres.log");
  const setLogging = async (value: "all" | "none") => {
    await client.query(`ALTER SYSTEM SET log_statement = '${value}'`);
    await client.query("SELECT pg_reload_conf()");
    await sleep(300);
  };
  await setLogging("all");
  try {
    await work(async (ask) => {
      await ask(); // what is only made once (connections, plans) is made now
      const from = statSync(log).size;
      await ask();
      await sleep(100);
      return countIn(readFileSync(log).subarray(from).toString("utf8"));
    });
  } finally {
    await setLogging("none");
    await client.end();
  }
}

function countIn(text: string): QueryCount {
  const said = [
    ...text.matchAll(/LOG: {2}(?:execute [^:]*|statement): ([\s\S]*?)(?=\n\S*\d{4}-\d\d-\d\d |$)/g),
  ]
    .map(([, sql = ""]) => sql.trim())
    .filter((sql) => !/graphile_worker|pg_reload_conf/.test(sql));
  const isFrame = (sql: string) => /^(BEGIN|COMMIT|ROLLBACK|SET|SAVEPOINT|DEALLOCATE)\b/i.test(sql);
  return {
    queries: said.filter((sql) => !isFrame(sql)).length,
    transactions: said.filter((sql) => /^BEGIN\b/i.test(sql)).length,
  };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
