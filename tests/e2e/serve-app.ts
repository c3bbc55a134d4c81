import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const port = 4010;
const patienceMs = 900_000;

/** Starts the app as a person would, on a data folder of its own, with the demo city; ends it after the journeys. */
export default async function serveApp(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "etalase-e2e-"));
  const server = spawn(path.resolve("node_modules/.bin/tsx"), ["app/cli/start.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: "warn",
    },
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const deadline = Date.now() + patienceMs;
  while (!(await isReady())) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error("the app did not start");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return async () => {
    server.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** A page, not only the port: the requests before the app is ready wait for nothing. */
async function isReady(): Promise<boolean> {
  try {
    const response = await fetch(`http://localhost:${port}/healthz`, { signal: AbortSignal.timeout(1000) });
    return response.ok;
  } catch {
    return false;
  }
}
