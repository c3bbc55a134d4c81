import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { buildIfNeeded } from "../../app/cli/build";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the built app, started empty for the doors' tests. */
    readonly appUrl: string;
  }
}

const patienceMs = 60_000;

/** The built app as a process of its own, empty: doors are tested as machines and strangers meet them. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  buildIfNeeded();
  const dataDir = mkdtempSync(path.join(tmpdir(), "etalase-doors-"));
  const port = await freePort();
  const server = spawn(path.resolve("node_modules/.bin/tsx"), ["app/cli/start.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      VITEST: "",
      NODE_ENV: "production",
      PORT: String(port),
      DATA_DIR: dataDir,
      SEED: "none",
      LOG_LEVEL: "silent",
    },
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const url = `http://localhost:${port}`;
  for (const deadline = Date.now() + patienceMs; !(await answers(url)); ) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error("the app did not start");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  project.provide("appUrl", url);
  return async () => {
    server.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(1000) })).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
