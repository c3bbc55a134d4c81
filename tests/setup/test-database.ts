import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

export type TestDatabase = {
  readonly url: string;
  /** Cuts every connection to it, as a restart of the server would. */
  terminate(): Promise<void>;
  drop(): Promise<void>;
};

export const templateName = "etalase_template";

/** A database like a new installation's, migrated and with the city, in some 50 ms. */
export function createTestDatabase(serverUrl: string = inject("testServerUrl")): Promise<TestDatabase> {
  return createDatabase(serverUrl, `test_${randomUUID()}`, templateName);
}

/** A database with nothing in it, for what migrates itself. */
export function createEmptyDatabase(
  serverUrl: string = inject("testServerUrl"),
  name = `test_${randomUUID()}`,
): Promise<TestDatabase> {
  return createDatabase(serverUrl, name, "template0");
}

async function createDatabase(serverUrl: string, name: string, template: string): Promise<TestDatabase> {
  await onServer(serverUrl, `CREATE DATABASE "${name}" TEMPLATE ${template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    terminate: () =>
      onServer(serverUrl, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`),
    drop: () => onServer(serverUrl, `DROP DATABASE "${name}" WITH (FORCE)`),
  };
}

async function onServer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
