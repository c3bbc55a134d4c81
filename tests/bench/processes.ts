import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";

export type Running = { readonly origin: string; readonly startMs: number; stop(): Promise<void> };

/** `npm start` on that folder, until it says where it is; the time counts from the first line of the command. */
export function startApp(dataDir: string): Promise<Running> {
  return start(["app/cli/start.ts"], /^\s*Etalase\s+(http:\S+)/, {
    PORT: "0",
    DATA_DIR: dataDir,
    SEED: "none",
    LOG_LEVEL: "error",
  });
}

/** The least that this machine can do, in a process of its own on the same database. */
export function startFloors(databaseUrl: string): Promise<Running> {
  return start(["tests/bench/floors.ts", databaseUrl], /^floors (http:\S+)/, {});
}

async function start(
  words: readonly string[],
  where: RegExp,
  settings: Record<string, string>,
): Promise<Running> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", ...words], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production", ...settings },
  });
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = where.exec(line)?.[1];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`${words[0]} ended with ${code}`)));
  });
  await (await fetch(origin)).arrayBuffer();
  return { origin, startMs: performance.now() - startedAt, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await ended;
}

/** Where the running app's database is: it wrote that down for verbs. */
export function databaseUrlOf(dataDir: string): string {
  const lines = readFileSync(path.join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n");
  const password = readFileSync(path.join(dataDir, "postgres/etalase.password"), "utf8").trim();
  return `postgresql://etalase:${encodeURIComponent(password)}@127.0.0.1:${lines[3]}/etalase`;
}

/** What the app tells of itself: memory in MB and the event loop's delay in ms (99th percentile since the start). */
export async function vitals(origin: string): Promise<{ rss: number; loopP99: number }> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1] ?? Number.NaN);
  return {
    rss: value("process_resident_memory_bytes") / 1e6,
    loopP99: value("nodejs_eventloop_lag_p99_seconds") * 1000,
  };
}
