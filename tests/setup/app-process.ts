import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll } from "vitest";
import { testSecret } from "./use-database";

const patienceMs = 60_000;

/**
 * The built app as a process of its own, over HTTP, on the test's database: its doorkeeper, headers, pages, gateway
 * and worker. `npm test` has built it. Call it after `useDatabase()`.
 */
export function useApp(
  database: { readonly url: string },
  settings: Readonly<Record<string, string>> = {},
): { readonly origin: string } {
  const dataDir = mkdtempSync(path.join(tmpdir(), "etalase-doors-"));
  let origin = "";
  let end = async () => {};
  beforeAll(async () => {
    const started = await startApp(database.url, dataDir, settings);
    origin = started.origin;
    end = started.end;
  }, patienceMs);
  afterAll(async () => {
    await end();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    get origin() {
      return origin;
    },
  };
}

async function startApp(databaseUrl: string, dataDir: string, settings: Readonly<Record<string, string>>) {
  const app = spawn(process.execPath, ["--import", "tsx", "app/cli/start.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: "production",
      PORT: "0",
      DATABASE_URL: databaseUrl,
      SESSION_SECRET: testSecret,
      DATA_DIR: dataDir,
      DATABASE_POOL: "5",
      LOG_LEVEL: "error",
      ...settings,
    },
  });
  const ended = new Promise<void>((resolve) => app.once("exit", () => resolve()));
  const lines = createInterface({ input: app.stdout });
  const origin = await new Promise<string>((resolve, reject) => {
    lines.on("line", (line) => {
      const [, found] = /^\s*Etalase\s+(http:\S+)/.exec(line) ?? [];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error("the app ended before it said where it is")));
  });
  return {
    origin,
    end: async () => {
      app.kill("SIGTERM");
      await ended;
    },
  };
}
