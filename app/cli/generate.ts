import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import path from "node:path";
import { isMainModule } from "./is-main-module";

const root = path.resolve(import.meta.dirname, "../..");
const schemaDir = path.join(root, "prisma/schema");
const clientFile = path.join(root, "app/generated/prisma/client.ts");
const stampFile = path.join(root, ".cache/prisma-client.sha256");
const prismaCli = createRequire(import.meta.url).resolve("prisma/build/index.js");

/**
 * Writes Prisma's client to app/generated/prisma when the schema or Prisma changed since it was last written.
 * @returns true when it was written
 */
export function generateClient(): boolean {
  const stamp = stampOfSchema();
  if (existsSync(clientFile) && readStamp() === stamp) return false;
  runPrismaGenerate();
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}

function stampOfSchema(): string {
  const hash = createHash("sha256");
  hash.update(readFileSync(path.join(path.dirname(prismaCli), "../package.json")));
  for (const name of readdirSync(schemaDir).sort()) {
    hash.update(name).update(readFileSync(path.join(schemaDir, name)));
  }
  return hash.digest("hex");
}

function readStamp(): string | null {
  return existsSync(stampFile) ? readFileSync(stampFile, "utf8") : null;
}

/**
 * Prisma looks for a schema engine and would download one; `generate` never runs it, so any executable will do.
 * Its own few variables keep it deterministic and off the network.
 */
function runPrismaGenerate(): void {
  const run = spawnSync(process.execPath, [prismaCli, "generate", "--no-hints"], {
    cwd: root,
    encoding: "utf8",
    env: {
      NODE_ENV: "development",
      PATH: `${path.dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
      HOME: homedir(),
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
      NO_COLOR: "1",
    },
  });
  if (run.status !== 0) throw new Error(`prisma generate failed:\n${run.stdout}${run.stderr}`);
}

if (isMainModule(import.meta.url)) generateClient();
