import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseRefused } from "./db-refused";
import { binariesEnv } from "./embedded-postgres-binaries.server";
import type { Cluster } from "./embedded-postgres-cluster.server";
import { commandLine, hasEnded, processMark, signal } from "./embedded-postgres-process.server";

export type RunningCluster = { readonly port: number; stop(): Promise<void> };

/** One run of PostgreSQL, and the little process that stops it should we die without a word. */
type Session = {
  readonly pid: number;
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  readonly watchdog: ChildProcess;
};

/** Starts PostgreSQL and keeps it up until `stop`: a run that dies is followed by another on the same port. */
export async function runCluster(cluster: Cluster): Promise<RunningCluster> {
  await stopOrphan(cluster);
  let { port, session } = await launchFirst(cluster);
  let isStopping = false;
  const keepUp = async () => {
    for (;;) {
      await session.ended;
      if (isStopping) return;
      cluster.say("PostgreSQL ended by itself; starting it again");
      session = await launchAgain(cluster, port);
      if (isStopping) return stopSession(session);
    }
  };
  const keptUp = keepUp();
  return {
    port,
    stop: async () => {
      isStopping = true;
      // Its end is news that we now wait for: Node would leave before it, were the child not counted.
      session.child.ref();
      await stopSession(session);
      await keptUp;
    },
  };
}

/**
 * A server that was killed may have left its PostgreSQL behind. It is stopped in order rather than adopted, so
 * that there is one way to a running database, with our settings and our watchdog.
 */
async function stopOrphan(cluster: Cluster): Promise<void> {
  const file = path.join(cluster.dir, "postmaster.pid");
  const pid = Number(readLines(file)[0]);
  if (!pid || processMark(pid) === null) return;
  if (commandLine(pid).includes(cluster.dir)) {
    cluster.say(`Stopping PostgreSQL ${pid}, which an earlier run left behind`);
    await stopProcess(pid);
  } else {
    // The number belongs to another program by now; PostgreSQL would take that for a living postmaster.
    rmSync(file, { force: true });
  }
}

/** A port may be taken between choosing and using it, and a killed run's children may need a moment to end. */
async function launchFirst(cluster: Cluster): Promise<{ port: number; session: Session }> {
  for (let tries = 10; ; tries -= 1) {
    const port = await freePort();
    try {
      return { port, session: await launch(cluster, port) };
    } catch (error) {
      const mayPass = /could not bind|pre-existing shared memory block/.test(String(error));
      if (!mayPass || tries === 0) throw error;
      await sleep(300);
    }
  }
}

async function launchAgain(cluster: Cluster, port: number): Promise<Session> {
  for (;;) {
    await sleep(500);
    try {
      return await launch(cluster, port);
    } catch (error) {
      cluster.say(error instanceof Error ? error.message : String(error));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new DatabaseRefused("no free port");
  return address.port;
}

/**
 * Detached = in a session of its own, so that Ctrl-C reaches only us and requests can finish before it stops.
 * @throws with the end of its log when it does not come up
 */
async function launch(cluster: Cluster, port: number): Promise<Session> {
  const log = openLog(cluster.logFile);
  const child = spawn(cluster.binaries.postgres, ["-D", cluster.dir, ...flags(cluster, port)], {
    ...cluster.user,
    env: binariesEnv,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve()).once("error", () => resolve());
  });
  await untilReady(cluster, child);
  const pid = child.pid ?? 0;
  return { pid, child, ended, watchdog: watch(pid, cluster) };
}

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) renameSync(file, `${file}.1`);
  return openSync(file, "a", 0o600);
}

/** It says in line 8 of its pid file when it takes connections, as pg_ctl reads it. */
async function untilReady(cluster: Cluster, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const lines = readLines(path.join(cluster.dir, "postmaster.pid"));
    if (lines[0] === String(child.pid) && lines[7]?.startsWith("ready")) return;
    await sleep(20);
  }
  const tail = readLines(cluster.logFile).slice(-15).join("\n");
  throw new DatabaseRefused(`PostgreSQL did not start. The end of ${cluster.logFile}:\n${tail}`);
}

function readLines(file: string): string[] {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
}

/** Waits for our end of the pipe to close, which the system does however we die, then stops PostgreSQL. */
function watch(pid: number, cluster: Cluster): ChildProcess {
  const watchdog = spawn("/bin/sh", ["-c", `read _; kill -INT ${pid}`], {
    ...cluster.user,
    env: binariesEnv,
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watchdog.unref();
  if (watchdog.stdin && "unref" in watchdog.stdin) (watchdog.stdin as { unref(): void }).unref();
  return watchdog;
}

/**
 * Memory and planner for a small machine; parallel workers off, since containers give them 64 MB of shared
 * memory. Log lines leave out values, which may be personal. macOS needs its own call to reach the disk itself:
 * https://www.postgresql.org/docs/18/wal-reliability.html
 */
function flags(cluster: Cluster, port: number): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: "256MB",
    effective_cache_size: "1GB",
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    random_page_cost: 1.1,
    jit: "off",
    max_parallel_workers_per_gather: 0,
    max_parallel_maintenance_workers: 0,
    wal_level: "minimal",
    max_wal_senders: 0,
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    ...(process.platform === "darwin" ? { wal_sync_method: "fsync_writethrough" } : {}),
    ...(cluster.isThrowaway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function stopSession(session: Session): Promise<void> {
  await stopProcess(session.pid);
  session.watchdog.kill("SIGKILL");
}

/** Fast shutdown: open transactions roll back, what was committed is written out. Then ever less patiently. */
async function stopProcess(pid: number): Promise<void> {
  for (const [name, patienceMs] of [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const) {
    signal(pid, name);
    if (await hasEnded(pid, patienceMs)) return;
  }
  throw new DatabaseRefused(`PostgreSQL ${pid} does not end`);
}
