import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { noFilters, openEngine, toMigrationList } from "./migrate-engine.server";
import { type MigrationFolder, readMigrations, readSchema } from "./migrate-folder.server";

export type DiffOptions = {
  /** Default: prisma/migrations below the working folder. */
  readonly migrationsDir?: string;
  /** Default: prisma/schema below the working folder. */
  readonly schemaDir?: string;
};

/**
 * What the migrations lack to make the database that prisma/schema describes. They are run on a scratch
 * database of the server at `url`, which is dropped after.
 * @returns SQL, '' where nothing is lacking
 */
export async function diffMigrationsToSchema(url: string, options: DiffOptions = {}): Promise<string> {
  return diff(url, readMigrations(options.migrationsDir), options);
}

async function diff(url: string, folder: MigrationFolder, options: DiffOptions): Promise<string> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const engine = await openEngine(pool, url);
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "migrations", ...toMigrationList(folder) },
      to: { tag: "schemaDatamodel", files: readSchema(options.schemaDir) },
      script: true,
      exitCode: true,
      filters: noFilters,
    });
    engine.free();
    return exitCode === 2 ? (stdout ?? "") : "";
  } finally {
    await pool.end();
  }
}

/**
 * Writes the next migration: the SQL that was lacking, to be read and completed by hand.
 * @param name what it does, in words; becomes the end of the folder's name
 * @returns the file written, null where nothing is lacking
 */
export async function writeMigration(
  url: string,
  name: string,
  at: Date,
  options: DiffOptions = {},
): Promise<string | null> {
  const folder = readMigrations(options.migrationsDir);
  const sql = await diff(url, folder, options);
  if (sql === "") return null;
  const words =
    name
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("_") ?? "change";
  const dir = path.join(folder.dir, `${stampAfter(folder, at)}_${words}`);
  mkdirSync(dir);
  const file = path.join(dir, "migration.sql");
  writeFileSync(file, sql);
  return file;
}

/** Fourteen digits, YYYYMMDDHHMMSS in UTC, and always later than the last one: migrations run in name order. */
function stampAfter(folder: MigrationFolder, at: Date): string {
  const stamp = at.toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const last = folder.migrations.at(-1)?.name.slice(0, 14) ?? "";
  return stamp > last ? stamp : String(BigInt(last) + 1n);
}
