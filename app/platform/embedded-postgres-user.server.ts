import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { DatabaseRefused } from "./db-refused";

/** The user PostgreSQL runs as; null = as ourselves, which is so for everyone but root. */
export type RunAs = { readonly uid: number; readonly gid: number } | null;

/**
 * PostgreSQL refuses to run as root. For root the choice is: whoever owns the folder, else the user `postgres`,
 * which is made where it is missing.
 * @throws when there is no such user and none can be made
 */
export function chooseUser(dataDir: string, clusterDir: string): RunAs {
  if (process.getuid?.() !== 0) return null;
  for (const folder of [clusterDir, dataDir]) {
    const owner = statSync(folder, { throwIfNoEntry: false })?.uid ?? 0;
    const user = owner === 0 ? null : lookUp(String(owner));
    if (user) return user;
  }
  return lookUp("postgres") ?? createUser();
}

function lookUp(user: string): RunAs {
  const [uid, gid, name] = ["-u", "-g", "-un"].map((flag) =>
    spawnSync("id", [flag, user], { encoding: "utf8" }),
  );
  if (uid?.status !== 0 || gid?.status !== 0 || name?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createUser(): RunAs {
  spawnSync("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "postgres",
  ]);
  const user = lookUp("postgres");
  if (!user) {
    throw new DatabaseRefused(
      "PostgreSQL does not run as root, and no user `postgres` could be made for it. Start as another user, or set DATABASE_URL.",
    );
  }
  return user;
}

/** Lets the user walk down to `target`: root's own folders on the way get the right to pass, not to list. */
export function openWay(target: string, user: RunAs, say: (line: string) => void): void {
  if (!user) return;
  for (const folder of ancestors(target)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) !== 0) continue;
    chmodSync(folder, (mode & 0o7777) | 0o001);
    say(`PostgreSQL does not run as root: let others pass through ${folder} (chmod o+x)`);
  }
}

function ancestors(target: string): string[] {
  const parent = path.dirname(target);
  return parent === target ? [target] : [...ancestors(parent), target];
}

/** Makes installed files readable for the user, where root's umask kept them private. */
export function openFiles(folder: string, user: RunAs): void {
  if (!user || (statSync(path.join(folder, "bin/postgres")).mode & 0o005) === 0o005) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const { mode } = statSync(file);
    chmodSync(file, (mode & 0o7777) | (mode & 0o100 ? 0o055 : 0o044));
  }
  chmodSync(folder, 0o755);
}
