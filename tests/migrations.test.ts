import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate, pendingMigrations } from "~/platform/migrate.server";
import { diffMigrationsToSchema, writeMigration } from "~/platform/migrate-diff.server";
import { readMigrations } from "~/platform/migrate-folder.server";
import { startChild } from "./setup/child";
import { createEmptyDatabase, type TestDatabase } from "./setup/test-database";

const ours = readMigrations();
const names = ours.migrations.map((migration) => migration.name);
let database: TestDatabase;
let pool: pg.Pool;
let dir: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  pool.on("error", () => {});
  dir = mkdtempSync(path.join(tmpdir(), "etalase-migrations-"));
  cpSync(ours.dir, dir, { recursive: true });
});

afterEach(async () => {
  await pool.end();
  await database.drop();
  rmSync(dir, { recursive: true, force: true });
});

function addMigration(name: string, sql: string): void {
  cpSync(path.join(dir, names[0] ?? ""), path.join(dir, name), { recursive: true });
  writeFileSync(path.join(dir, name, "migration.sql"), sql);
}

async function tables(): Promise<number> {
  const { rows } = await pool.query(
    "SELECT count(*)::int AS count FROM pg_tables WHERE schemaname = 'public'",
  );
  return rows[0].count;
}

test("the migrations make the database that prisma/schema describes", async () => {
  expect(await diffMigrationsToSchema(database.url)).toBe("");
});

test("what the schema adds is written as the next migration, and after that nothing is lacking", async () => {
  const schemaDir = path.join(dir, "schema");
  cpSync("prisma/schema", schemaDir, { recursive: true });
  appendFileSync(path.join(schemaDir, "city.prisma"), "\nmodel Lamp {\n  id String @id\n}\n");
  const options = { migrationsDir: dir, schemaDir };
  const at = new Date("2020-01-01T00:00:00Z");
  const file = await writeMigration(database.url, "Light the lamps!", at, options);
  expect(path.basename(path.dirname(file ?? ""))).toMatch(/^\d{14}_light_the_lamps$/);
  expect(readMigrations(dir).migrations.at(-1)?.sql).toContain('CREATE TABLE "Lamp"');
  expect(await diffMigrationsToSchema(database.url, options)).toBe("");
  expect(await writeMigration(database.url, "nothing", at, options)).toBeNull();
});

test("all are applied once, in order, and Prisma's own table says so", async () => {
  expect(await migrate(database.url)).toEqual(names);
  expect(await migrate(database.url)).toEqual([]);
  expect(await pendingMigrations(pool)).toEqual([]);
  const { rows } = await pool.query("SELECT * FROM _prisma_migrations ORDER BY migration_name");
  expect(rows).toEqual(
    ours.migrations.map(({ name, checksum }) => ({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      checksum,
      migration_name: name,
      logs: null,
      started_at: expect.any(Date),
      finished_at: expect.any(Date),
      rolled_back_at: null,
      applied_steps_count: 1,
    })),
  );
  expect((await pool.query("SELECT count(*)::int AS jobs FROM graphile_worker.jobs")).rows).toEqual([
    { jobs: 0 },
  ]);
});

test("of three instances that start at once exactly one migrates", async () => {
  const applied = await Promise.all([1, 2, 3].map(() => migrate(database.url)));
  expect(applied.sort((a, b) => a.length - b.length)).toEqual([[], [], names]);
});

test("a migration that fails leaves nothing, and passes once it is put right", async () => {
  addMigration("29990101000000_lamps", "CREATE TABLE lamp (id int);\nALTER TABLE lamp DROP COLUMN light;\n");
  await expect(migrate(database.url, { dir })).rejects.toThrow(
    /29990101000000_lamps failed, nothing of it was kept: .*column "light" of relation "lamp" does not exist$/s,
  );
  expect((await pool.query("SELECT to_regclass('lamp') AS lamp")).rows).toEqual([{ lamp: null }]);
  expect(await pendingMigrations(pool, dir)).toEqual(["29990101000000_lamps"]);
  writeFileSync(path.join(dir, "29990101000000_lamps/migration.sql"), "CREATE TABLE lamp (id int);\n");
  expect(await migrate(database.url, { dir })).toEqual(["29990101000000_lamps"]);
});

test("functions with semicolons inside and rows that follow a new type pass as they are written", async () => {
  addMigration("29990101000000_type", "CREATE TYPE lamp AS ENUM ('on');\nCREATE TABLE lamps (state lamp);\n");
  addMigration("29990101000001_value", "ALTER TYPE lamp ADD VALUE 'off';\n");
  const body = "BEGIN INSERT INTO lamps VALUES ('on'); INSERT INTO lamps VALUES ('off'); END";
  addMigration("29990101000002_rows", `DO $$ ${body} $$;\n`);
  await migrate(database.url, { dir });
  expect((await pool.query("SELECT state FROM lamps")).rows).toEqual([{ state: "on" }, { state: "off" }]);
});

test("a migration that was changed after it was applied is refused, and the words say what to do", async () => {
  await migrate(database.url, { dir });
  appendFileSync(path.join(dir, names[0] ?? "", "migration.sql"), "-- more\n");
  await expect(migrate(database.url, { dir })).rejects.toThrow(`Migration ${names[0]} was changed after`);
});

test("one that another tool left half way is refused with the statement that settles it", async () => {
  await migrate(database.url);
  await pool.query("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = $1", [names[0]]);
  const refusal = await migrate(database.url).catch((error: Error) => error.message);
  expect(refusal).toContain(`Migration ${names[0]} was begun at`);
  const remedy = /UPDATE _prisma_migrations.*;/.exec(String(refusal))?.[0] ?? "";
  await pool.query(remedy);
  expect(await migrate(database.url)).toEqual([]);
});

test("a database that a newer version used is let be", async () => {
  addMigration("29990101000000_lamps", "CREATE TABLE lamp (id int);\n");
  await migrate(database.url, { dir });
  const said: string[] = [];
  expect(await migrate(database.url, { say: (line) => said.push(line) })).toEqual([]);
  expect(said).toEqual([expect.stringContaining("29990101000000_lamps")]);
});

/** All of them in `npm run soak`; else the one that makes the tables, its neighbour and the newest. */
const killed = process.env.SOAK ? names : [...new Set([...names.slice(0, 2), ...names.slice(-1)])];

test.each(killed)("killed in the midst of %s, the next start completes", async (name) => {
  appendFileSync(path.join(dir, name, "migration.sql"), ";\nSELECT pg_sleep(0.7);\n");
  const child = startChild(path.resolve("tests/setup/run-migrations.ts"), [database.url, dir]);
  const asleep =
    "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()";
  await expect
    .poll(async () => (await pool.query(asleep)).rowCount, { timeout: 20_000, interval: 20 })
    .toBe(1);
  await child.end("SIGKILL");
  expect(child.lines).not.toContain("done");
  await tables(); // what earlier migrations made can be read meanwhile
  expect(await migrate(database.url)).toEqual(names.slice(names.indexOf(name)));
});
