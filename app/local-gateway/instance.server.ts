import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

type Running = { instance: string; port: number };

/**
 * One process a folder: two would rewrite each other's journal. The file names who runs there; it counts only
 * while that one answers, so that a file left by a crash keeps nobody out.
 */
export async function refuseSecondInstance(dataDir: string): Promise<void> {
  const written = await readFile(fileIn(dataDir), "utf8").catch(() => null);
  if (written === null) return;
  const running = readRunning(written);
  if (running === null) return;
  const answer = await fetch(`http://127.0.0.1:${running.port}/healthz`, {
    signal: AbortSignal.timeout(1000),
  })
    .then((response) => response.json() as Promise<Partial<Running>>) // compared, never trusted
    .catch(() => null);
  if (answer?.instance === running.instance) {
    throw new Error(`local gateway: another one uses ${dataDir}, at port ${running.port}`);
  }
}

export async function announceInstance(dataDir: string, running: Running): Promise<void> {
  await writeFile(fileIn(dataDir), JSON.stringify(running));
}

function fileIn(dataDir: string): string {
  return join(dataDir, "instance.json");
}

function readRunning(text: string): Running | null {
  try {
    const { instance, port } = JSON.parse(text) as Partial<Running>;
    return typeof instance === "string" && Number.isInteger(port) && port ? { instance, port } : null;
  } catch {
    return null;
  }
}
