import { mkdirSync, realpathSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { DatabaseRefused } from "./db-refused";
import { databaseName, prepareCluster, readPassword } from "./embedded-postgres-cluster.server";
import { type Holder, isLock, type Lock, type Role, takeLock } from "./embedded-postgres-lock.server";
import { type RunningCluster, runCluster } from "./embedded-postgres-run.server";

export type DatabaseSettings = {
  /** Where the embedded database lives, in the folder `postgres`. */
  readonly dataDir: string;
  /** Given: that database is used as it is, and nothing is started. */
  readonly databaseUrl?: string | undefined;
};

export type OpenDatabase = {
  readonly url: string;
  readonly isEmbedded: boolean;
  /** Ends what was started here; a verb first waits for the others that joined it. Twice is once. */
  close(): Promise<void>;
};

export type OpenOptions = {
  /** A server wants the data folder for itself; a verb joins the database that a server runs for it. */
  readonly role: Role;
  /** Tests only: the database may lose everything when the machine stops. */
  readonly isThrowaway?: boolean;
  readonly say?: (line: string) => void;
};

const patienceMs = 30_000;

/**
 * The database of this process: the one at `databaseUrl`, else a PostgreSQL of our own, started if nobody runs
 * it yet.
 * @throws DatabaseRefused when a server finds another process on its data folder
 */
export async function openDatabase(settings: DatabaseSettings, options: OpenOptions): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    return { url: settings.databaseUrl, isEmbedded: false, close: async () => {} };
  }
  mkdirSync(settings.dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const dataDir = realpathSync(settings.dataDir);
  for (const deadline = Date.now() + patienceMs; ; ) {
    const taken = await takeLock(dataDir, options.role);
    if (isLock(taken)) return openOwn(dataDir, taken, options);
    const joined = options.role === "verb" ? await join(dataDir, taken) : null;
    if (joined) return joined;
    const mayPass = options.role === "verb" || taken.role === "verb";
    if (!mayPass || Date.now() > deadline) throw inUse(settings.dataDir, taken);
    await sleep(100);
  }
}

function inUse(dataDir: string, holder: Holder): DatabaseRefused {
  const { pid, host, role, startedAt } = holder;
  return new DatabaseRefused(
    `${dataDir} is in use: process ${pid} on ${host} (a ${role}, since ${startedAt}) runs its database. Stop it first, or set another DATA_DIR.`,
  );
}

/** @returns null while the holder's database is not there yet, or not any more */
async function join(dataDir: string, holder: Holder): Promise<OpenDatabase | null> {
  if (holder.port === null) return null;
  const url = urlOf(holder.port, readPassword(dataDir));
  const canConnect = await ask(url, "SELECT 1").then(
    () => true,
    () => false,
  );
  return canConnect ? { url, isEmbedded: true, close: async () => {} } : null;
}

async function openOwn(dataDir: string, lock: Lock, options: OpenOptions): Promise<OpenDatabase> {
  const say = options.say ?? ((line: string) => void process.stderr.write(`${line}\n`));
  let running: RunningCluster | undefined;
  const close = async () => {
    await running?.stop();
    lock.release();
  };
  try {
    running = await runCluster(prepareCluster(dataDir, options.isThrowaway ?? false, say));
    const url = urlOf(running.port, readPassword(dataDir));
    await createDatabase(url);
    lock.announce(running.port);
    let closed: Promise<void> | undefined;
    const closeOnce = () => {
      closed ??= options.role === "verb" ? untilAlone(url).then(close) : close();
      return closed;
    };
    return { url, isEmbedded: true, close: closeOnce };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The name of the connection says whose it is: a verb that wants to end sees whether others still work. */
function urlOf(port: number, password: string): string {
  return `postgresql://${databaseName}:${password}@127.0.0.1:${port}/${databaseName}?application_name=${ownName()}`;
}

function ownName(): string {
  return `etalase-${process.pid}`;
}

async function createDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  const [found] = await ask(maintenance.href, "SELECT 1 FROM pg_database WHERE datname = $1", [databaseName]);
  if (!found) await ask(maintenance.href, `CREATE DATABASE ${databaseName}`);
}

/** Verbs that joined us would lose their database in the middle of their work. */
async function untilAlone(url: string): Promise<void> {
  const others =
    "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> $1 LIMIT 1";
  while ((await ask(url, others, [ownName()])).length > 0) await sleep(200);
}

async function ask(url: string, sql: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
