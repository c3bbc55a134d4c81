import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openDatabase } from "~/platform/embedded-postgres.server";
import { commandLine, hasEnded, processMark } from "~/platform/embedded-postgres-process.server";
import { type Child, startChild } from "../setup/child";

const holder = path.resolve("tests/setup/hold-database.ts");
/** `npm run soak` kills as often as the target says. */
const rounds = process.env.SOAK ? 200 : 2;
const quiet = { say: () => {} };
const madeDir = mkdtempSync(path.join(tmpdir(), "etalase-made-"));
let dataDir = "";
let children: Child[] = [];

vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  const made = await openDatabase({ dataDir: madeDir }, { role: "server", isThrowaway: true, ...quiet });
  await made.close();
});

afterAll(() => rmSync(madeDir, { recursive: true, force: true }));

/** Each test has a database that was made before and stopped in order; copying it keeps its owner. */
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "etalase-fault-"));
  execFileSync("cp", ["-a", path.join(madeDir, "postgres"), dataDir]);
  children = [];
});

afterEach(async () => {
  await Promise.all(children.map((child) => child.end("SIGKILL")));
  const left = postmasterPid();
  if (left) await hasEnded(left, 10_000);
  rmSync(dataDir, { recursive: true, force: true });
});

function hold(role: "server" | "verb", task = "hold"): Child {
  const child = startChild(holder, [dataDir, role, task]);
  children.push(child);
  return child;
}

function urlIn(line: string): string {
  return line.replace(/^open /, "");
}

function postmasterPid(): number {
  const file = path.join(dataDir, "postgres/postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("a second server on one data folder refuses and names the first's process", async () => {
  const first = hold("server");
  await first.said(/^open/);
  await expect(openDatabase({ dataDir }, { role: "server", ...quiet })).rejects.toThrow(
    `process ${first.pid} on`,
  );
});

test("a verb joins the database of the running server and leaves it running", async () => {
  const server = hold("server");
  const url = urlIn(await server.said(/^open/));
  const joined = await openDatabase({ dataDir }, { role: "verb", ...quiet });
  expect(new URL(joined.url).port).toBe(new URL(url).port);
  await joined.close();
  expect(await ask(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("a verb that finds nobody starts the database itself, waits for those who joined, and stops it", async () => {
  const alone = await openDatabase({ dataDir }, { role: "verb", ...quiet });
  const server = postmasterPid();
  const joiner = hold("verb", "write");
  await joiner.said(/^3$/);
  const closed = alone.close();
  await joiner.said(new RegExp(`^${joiner.lines.length + 20}$`));
  expect(processMark(server)).not.toBeNull();
  await joiner.end("SIGTERM");
  await closed;
  expect(processMark(server)).toBeNull();
  expect(existsSync(path.join(dataDir, "database.lock"))).toBe(false);
});

test("SIGTERM stops the database in order and frees the folder", async () => {
  const server = hold("server");
  await server.said(/^open/);
  const postgres = postmasterPid();
  expect(await server.end("SIGTERM")).toBe(0);
  expect(processMark(postgres)).toBeNull();
  expect(readFileSync(path.join(dataDir, "postgres.log"), "utf8")).toMatch(
    /database system is shut down\s*$/,
  );
});

test("after kill -9 every acknowledged sale is there, within ten seconds", {
  timeout: rounds * 15_000,
}, async () => {
  for (let round = 1; round <= rounds; round += 1) {
    const server = hold("server", "write");
    await server.said(new RegExp(`^${1 + ((round * 17) % 50)}$`));
    await server.end("SIGKILL");
    const acknowledged = Number(server.lines.at(-1));
    const killedAt = Date.now();
    const database = await openDatabase({ dataDir }, { role: "server", ...quiet });
    const [row] = await ask(database.url, "SELECT max(number) AS last, count(*)::int AS count FROM sale");
    expect(Date.now() - killedAt).toBeLessThan(10_000);
    expect(row?.count).toBe(row?.last);
    expect(row?.last).toBeGreaterThanOrEqual(acknowledged);
    await ask(database.url, "DROP TABLE sale");
    await database.close();
  }
});

test.skipIf(process.platform !== "linux")(
  "a PostgreSQL that a killed server left behind is stopped, and its data is there",
  async () => {
    const server = hold("server", "write");
    await server.said(/^5$/);
    const orphan = postmasterPid();
    process.kill(watchdogOf(orphan), "SIGKILL");
    await server.end("SIGKILL");
    expect(processMark(orphan)).not.toBeNull();
    const database = await openDatabase({ dataDir }, { role: "server", ...quiet });
    expect(processMark(orphan)).toBeNull();
    const [row] = await ask(database.url, "SELECT count(*)::int AS count FROM sale");
    expect(row?.count).toBeGreaterThanOrEqual(5);
    await database.close();
  },
);

function watchdogOf(postgres: number): number {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return Number(pids.find((pid) => commandLine(Number(pid)).includes(`kill -INT ${postgres}`)));
}

test("without a word from us PostgreSQL ends too: a killed server leaves no process behind", async () => {
  const server = hold("server");
  await server.said(/^open/);
  const postgres = postmasterPid();
  await server.end("SIGKILL");
  expect(await hasEnded(postgres, 10_000)).toBe(true);
});

test("process numbers that others use by now don't lock the folder", async () => {
  const other = spawn("sleep", ["60"]);
  const lock = { pid: process.pid, mark: "another life", host: hostname(), role: "server", port: 1 };
  writeFileSync(path.join(dataDir, "database.lock"), JSON.stringify(lock));
  writeFileSync(path.join(dataDir, "postgres/postmaster.pid"), `${other.pid}\n`);
  const database = await openDatabase({ dataDir }, { role: "server", ...quiet });
  expect(await ask(database.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await database.close();
  other.kill();
});

test("of four servers that find a dead one's lock exactly one starts", async () => {
  const dead = hold("server");
  await dead.said(/^open/);
  await dead.end("SIGKILL");
  const four = [1, 2, 3, 4].map(() => hold("server"));
  const said = await Promise.all(four.map((child) => child.said(/^(open|refused)/)));
  const winners = four.filter((_child, index) => said[index]?.startsWith("open"));
  expect(winners).toHaveLength(1);
  for (const line of said.filter((words) => words.startsWith("refused"))) {
    expect(line).toContain(`process ${winners[0]?.pid} on`);
  }
});

test("a PostgreSQL that ends by itself comes back at the same address", async () => {
  const database = await openDatabase({ dataDir }, { role: "server", ...quiet });
  process.kill(postmasterPid(), "SIGKILL");
  await expect
    .poll(() => ask(database.url, "SELECT 1 AS one").catch(() => "away"), { timeout: 10_000 })
    .toEqual([{ one: 1 }]);
  await database.close();
});

test("a folder that initdb did not finish is made anew", async () => {
  rmSync(path.join(dataDir, "postgres"), { recursive: true });
  writeFileSync(path.join(dataDir, "postgres.new"), "half");
  const database = await openDatabase({ dataDir }, { role: "server", ...quiet });
  expect(await ask(database.url, "SHOW fsync")).toEqual([{ fsync: "on" }]);
  await database.close();
});

test("the server listens on this machine alone, and nobody else may read its password", async () => {
  const database = await openDatabase({ dataDir }, { role: "server", ...quiet });
  expect(await ask(database.url, "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  expect(statSync(path.join(dataDir, "postgres/etalase.password")).mode & 0o077).toBe(0);
  const wrong = new URL(database.url);
  wrong.password = "guess";
  await expect(ask(wrong.href, "SELECT 1")).rejects.toThrow("password authentication failed");
  await database.close();
});
