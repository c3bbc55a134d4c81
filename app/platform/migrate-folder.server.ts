import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** One folder of prisma/migrations. */
export type Migration = {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file in hex, as Prisma keeps it. */
  readonly checksum: string;
};

export type MigrationFolder = {
  readonly dir: string;
  /** The text of migration_lock.toml. */
  readonly lockfile: string;
  /** Oldest first. */
  readonly migrations: readonly Migration[];
};

const namePattern = /^\d{14}_\w+$/;

/** @throws when a folder has no migration.sql */
export function readMigrations(dir = path.resolve("prisma/migrations")): MigrationFolder {
  const names = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && namePattern.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  const migrations = names.map((name) => {
    const sql = readFileSync(path.join(dir, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
  return { dir, lockfile: readFileSync(path.join(dir, "migration_lock.toml"), "utf8"), migrations };
}

/** The Prisma schema, one file a room. */
export function readSchema(dir = path.resolve("prisma/schema")): { path: string; content: string }[] {
  const names = readdirSync(dir).filter((name) => name.endsWith(".prisma"));
  return names.sort().map((name) => {
    const file = path.join(dir, name);
    return { path: file, content: readFileSync(file, "utf8") };
  });
}
