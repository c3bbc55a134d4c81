import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { now } from "~/platform/clock.server";
import { openDatabase } from "~/platform/embedded-postgres.server";
import { diffMigrationsToSchema, writeMigration } from "~/platform/migrate-diff.server";
import { reasonOf } from "~/platform/migrate-engine.server";

const usage = `npm run migration -- NAME     writes prisma/migrations/…_NAME/migration.sql from what prisma/schema adds
npm run migration -- --check  exits 2 and shows the SQL where a migration is lacking
`;

/** Works on a database of its own, thrown away after: it touches neither the running one nor its data. */
async function main(words: string[]): Promise<number> {
  const [first] = words;
  if (!first || words.length > 1 || (first.startsWith("-") && first !== "--check")) {
    process.stderr.write(usage);
    return 64;
  }
  const dataDir = mkdtempSync(path.join(tmpdir(), "etalase-migration-"));
  const database = await openDatabase({ dataDir }, { role: "verb", isThrowaway: true, say: () => {} });
  try {
    return first === "--check" ? await check(database.url) : await write(database.url, first);
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    return 1;
  } finally {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function check(url: string): Promise<number> {
  const sql = await diffMigrationsToSchema(url);
  process.stdout.write(sql);
  process.stderr.write(
    sql ? "The migrations lack this SQL of the schema\n" : "Schema and migrations agree\n",
  );
  return sql ? 2 : 0;
}

async function write(url: string, name: string): Promise<number> {
  const file = await writeMigration(url, name, now());
  if (file) process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
  else process.stderr.write("Schema and migrations agree: nothing to write\n");
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
