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

type Run = { users: number; readonly opened: Promise<Opened> };
type Opened = { readonly url: string; readonly close: () => Promise<void> };

/** Each project loads this file anew; what they share hangs on the process. */
const shared = globalThis as { etalaseTestRun?: Run };

/**
 * One PostgreSQL for the whole run, whichever projects are in it, and in it the template of every test's database:
 * migrated, with the city. It does not wait for the disk (fsync off): nothing in it outlives the run. The fault
 * tests, which are about what survives, start databases of their own that do.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  shared.etalaseTestRun ??= { users: 0, opened: open() };
  const run = shared.etalaseTestRun;
  run.users += 1;
  const { url, close } = await run.opened;
  project.provide("testServerUrl", url);
  return async () => {
    run.users -= 1;
    if (run.users > 0) return;
    delete shared.etalaseTestRun;
    await close();
  };
}

async function open(): Promise<Opened> {
  generateClient();
  const dataDir = mkdtempSync(path.join(tmpdir(), "etalase-test-"));
  const server = await openDatabase({ dataDir }, { role: "server", isThrowaway: true, say: () => {} });
  await createTemplate(server.url);
  const close = async () => {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: server.url, close };
}

async function createTemplate(serverUrl: string): Promise<void> {
  const template = await createEmptyDatabase(serverUrl, templateName);
  await migrate(template.url);
  openDb(template.url);
  await ensureCity();
  await closeDb();
}
