import path from "node:path";
import { pathToFileURL } from "node:url";
import { checkEnv, SettingsError } from "../platform/env.server";
import { buildIfNeeded } from "./build";

/** `npm start`: builds if needed, then serves from the build in this same process. */
try {
  checkEnv();
  if (buildIfNeeded()) process.stderr.write("Etalase was built anew.\n");
  const built = pathToFileURL(path.resolve(import.meta.dirname, "../../build/server/serve.js")).href;
  const { serve } = (await import(built)) as typeof import("./serve");
  await serve({ kind: "built" });
} catch (error) {
  const isForPeople =
    error instanceof SettingsError || (error instanceof Error && error.name.endsWith("Refused"));
  process.stderr.write(
    isForPeople ? `Etalase can't start.\n${error.message}\n` : `${String((error as Error).stack)}\n`,
  );
  process.exit(1);
}
