import pg from "pg";
import { openDatabase } from "~/platform/embedded-postgres.server";

/**
 * A process of its own that opens the database of a data folder, for the tests that kill it.
 * Arguments: folder, role, what to do. It says `open URL` when it has it, `refused WORDS` when it may not.
 * `write` adds rows and says each number once it is committed; SIGTERM closes in order.
 */
const [dataDir = "", role = "", task = ""] = process.argv.slice(2);

function report(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  const database = await openDatabase({ dataDir }, { role: role === "verb" ? "verb" : "server" });
  process.once("SIGTERM", () => void database.close().then(() => process.exit(0)));
  report(`open ${database.url}`);
  if (task === "write") await writeRows(database.url);
  setInterval(() => {}, 1000);
}

async function writeRows(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("CREATE TABLE IF NOT EXISTS sale (number int PRIMARY KEY)");
  for (let number = 1; ; number += 1) {
    await client.query("INSERT INTO sale VALUES ($1)", [number]);
    report(String(number));
  }
}

main().catch((error: unknown) => {
  report(`refused ${error instanceof Error ? error.message : String(error)}`);
  process.exit(3);
});
