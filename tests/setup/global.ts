import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { ensureCity } from "~/domain/city/ensure-city.server";
import { closeDb, openDb } from "~/platform/db.server";
import { openDatabase } from "~/platform/embedded-postgres.server";
import { migrate } from "~/platform/migrate.server";
import { generateClient } from "../../app/cli/generate";
import { createEmptyDatabase, templateName } from "./test-database";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the run's PostgreSQL; tests make databases of their own in it. */
    readonly testServerUrl: string;
  }
}

/**
 * One PostgreSQL for the whole run, and in it the template of every test's database: migrated, with the city.
 * It does not wait for the disk (fsync off): nothing in it outlives the run. The fault tests, which are about
 * what survives, start databases of their own that do.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  generateClient();
  const dataDir = mkdtempSync(path.join(tmpdir(), "etalase-test-"));
  const server = await openDatabase({ dataDir }, { role: "server", isThrowaway: true, say: () => {} });
  await createTemplate(server.url);
  project.provide("testServerUrl", server.url);
  return async () => {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function createTemplate(serverUrl: string): Promise<void> {
  const template = await createEmptyDatabase(serverUrl, templateName);
  await migrate(template.url);
  openDb(template.url);
  await ensureCity();
  await closeDb();
}
