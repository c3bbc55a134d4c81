import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { defaultCategories } from "~/domain/catalog/default-categories";
import { ensureCategories } from "~/domain/catalog/ensure-categories.server";
import { ensureCity } from "~/domain/city/ensure-city.server";
import { closeDb, inTransaction, openDb } from "~/platform/db.server";
import { openDatabase } from "~/platform/embedded-postgres.server";
import { env, overrideEnv } from "~/platform/env.server";
import { migrate } from "~/platform/migrate.server";
import { randomToken } from "~/platform/random.server";

/** A migrated database with the city in it, and a secret: what the server and every verb stand on. */
export type World = { readonly isEmbedded: boolean; close(): Promise<void> };

export async function openWorld(role: "server" | "verb"): Promise<World> {
  const settings = env();
  const database = await openDatabase(
    { dataDir: settings.DATA_DIR, databaseUrl: settings.DATABASE_URL },
    { role },
  );
  if (!settings.SESSION_SECRET) overrideEnv({ SESSION_SECRET: keptSecret(settings.DATA_DIR) });
  try {
    await migrate(database.url);
    // Bulk work that nobody waits for in a browser may take its time.
    openDb(database.url, role === "verb" ? { statementTimeoutMs: 0 } : {});
    await ensureCity();
    await inTransaction((tx) => ensureCategories(tx, defaultCategories));
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    isEmbedded: database.isEmbedded,
    close: async () => {
      await closeDb();
      await database.close();
    },
  };
}

/** Made once for the embedded database and kept beside it, readable by its owner alone. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, "secret");
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    mkdirSync(dataDir, { recursive: true });
    const secret = randomToken(48);
    writeFileSync(file, secret, { mode: 0o600, flag: "wx" });
    return secret;
  }
}
