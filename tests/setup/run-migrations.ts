import { migrate } from "~/platform/migrate.server";

/** A process of its own that migrates, for the tests that kill it. Arguments: address, folder of migrations. */
const [url = "", dir = ""] = process.argv.slice(2);

migrate(url, { dir, say: (line) => process.stdout.write(`${line}\n`) }).then(
  () => process.stdout.write("done\n"),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  },
);
