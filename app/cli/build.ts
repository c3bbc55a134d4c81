import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generateClient } from "./generate";
import { isMainModule } from "./is-main-module";

const root = path.resolve(import.meta.dirname, "../..");
const stampFile = path.join(root, "build/stamp");
const sources = ["app", "prisma", "public", "remix.config.js", "package.json", "tsconfig.json"];
const leftOut = new Set(["migrations", "rendered", "generated"]);

/** Builds the client and the server when what they are made of changed since. @returns true when it built */
export function buildIfNeeded(): boolean {
  generateClient();
  const stamp = stampOfSources();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return false;
  const remix = path.join(root, "node_modules/@remix-run/dev/dist/cli.js");
  const run = spawnSync(process.execPath, [remix, "vite:build", "--config", "remix.config.js"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    // Under a test runner the configuration leaves Remix out; the build needs it.
    env: { ...process.env, VITEST: "" },
  });
  if (run.status !== 0) throw new Error(`the build failed:\n${run.stdout}\n${run.stderr}`);
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}

/** Names, sizes and times: reading every byte would cost a second start half a second. */
function stampOfSources(): string {
  const hash = createHash("sha256").update(process.version);
  const visit = (relative: string): void => {
    const full = path.join(root, relative);
    const entry = statSync(full, { throwIfNoEntry: false });
    if (!entry) return;
    if (entry.isDirectory()) {
      for (const name of readdirSync(full).sort()) if (!leftOut.has(name)) visit(path.join(relative, name));
      return;
    }
    hash.update(`${relative} ${entry.size} ${entry.mtimeMs}\n`);
  };
  for (const source of sources) visit(source);
  return hash.digest("hex");
}

if (isMainModule(import.meta.url)) {
  const built = buildIfNeeded();
  process.stderr.write(built ? "Built.\n" : "Nothing changed since the last build.\n");
}
