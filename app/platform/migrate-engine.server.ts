import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import type { MigrationFolder } from "./migrate-folder.server";

/**
 * Prisma's schema engine as WebAssembly: what its CLI would download as a program, from npm and without a
 * network. Its interface is not documented, so its version is pinned to Prisma's and tests/migrations.test.ts
 * covers what is used here.
 */
type EngineModule = {
  SchemaEngine: {
    new: (
      options: { datamodels: undefined },
      log: (line: string) => void,
      adapter: object,
    ) => Promise<SchemaEngine>;
  };
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
};

/** Nothing in the database is managed by others as far as Prisma is concerned. */
export const noFilters = { externalTables: [], externalEnums: [] };

/** @param pool its queries are the engine's; one connection keeps them in one session, in order */
export async function openEngine(pool: pg.Pool, url: string): Promise<SchemaEngine> {
  const { SchemaEngine: engine } = await loadEngine();
  const factory = bindMigrationAwareSqlAdapterFactory(new EngineConnection(pool, url));
  return engine.new({ datamodels: undefined }, () => {}, factory);
}

let loaded: Promise<EngineModule> | undefined;

function loadEngine(): Promise<EngineModule> {
  loaded ??= instantiate();
  return loaded;
}

async function instantiate(): Promise<EngineModule> {
  const glueFile = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const glue: EngineModule & WebAssembly.ModuleImports = await import(/* @vite-ignore */ glueFile);
  const binary = readFileSync(glueFile.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(binary, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: reportPanic } });
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return glue;
}

/** The engine's words without the places in its own source that follow. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\n\s+0: [\s\S]*$/, "");
}

/** A panic reaches JavaScript only as "unreachable"; this is where the engine says why. */
function reportPanic(message: string): void {
  process.stderr.write(`schema engine: ${message}\n`);
}

export function toMigrationList(folder: MigrationFolder): MigrationList {
  return {
    baseDir: folder.dir,
    lockfile: { path: "migration_lock.toml", content: folder.lockfile },
    shadowDbInitScript: "",
    migrationDirectories: folder.migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}

/** What the engine talks through: @prisma/adapter-pg, but for three things that it does in its own way. */
class EngineConnection implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = "postgres";
  readonly adapterName = "@prisma/adapter-pg";
  private readonly charColumns: CharColumns;
  constructor(
    private readonly pool: pg.Pool,
    private readonly url: string,
  ) {
    this.charColumns = showCharAsText(pool);
  }

  connect(): Promise<SqlDriverAdapter> {
    return adapt(this.pool, this.charColumns, async () => {});
  }

  /** adapter-pg ignores the scratch database's name when it was given an address, and can't drop it after. */
  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const name = `etalase_scratch_${randomUUID()}`;
    await this.pool.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
    const scratchUrl = new URL(this.url);
    scratchUrl.pathname = `/${name}`;
    const scratch = new pg.Pool({ connectionString: scratchUrl.href, max: 1 });
    return adapt(scratch, showCharAsText(scratch), async () => {
      await scratch.end();
      await this.pool.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    });
  }
}

async function adapt(
  pool: pg.Pool,
  charColumns: CharColumns,
  dispose: () => Promise<void>,
): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg(pool).connect();
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    executeRaw: (query) => adapter.executeRaw(query),
    startTransaction: (level) => adapter.startTransaction(level),
    getConnectionInfo: () => adapter.getConnectionInfo(),
    queryRaw: async (query) => {
      const answer = await adapter.queryRaw(query);
      for (const column of charColumns.get(answer.rows) ?? []) {
        answer.columnTypes[column] = ColumnTypeEnum.Character;
      }
      return answer;
    },
    executeScript: (script) => runScript(pool, script),
    dispose,
  };
}

/** Whole, as PostgreSQL takes it: adapter-pg would cut it at every semicolon, also inside a function's body. */
async function runScript(pool: pg.Pool, script: string): Promise<void> {
  try {
    await pool.query(script);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    const line = error.position && script.slice(0, Number(error.position)).split("\n").length;
    throw new DriverAdapterError({
      kind: "postgres",
      // The engine words the codes it knows in its own, poorer way.
      code: "XX000",
      severity: error.severity ?? "ERROR",
      message: line ? `${error.message} (line ${line})` : error.message,
      detail: error.detail,
      column: error.column,
      hint: error.hint,
    });
  }
}

/** Which columns of an answer's rows were "char". */
type CharColumns = WeakMap<object, number[]>;

const charOid = 18;
const textOid = 25;

/**
 * adapter-pg throws on PostgreSQL's internal type "char", which the engine's catalogue queries return: the pool
 * reports it as text, and the answer remembers in which columns.
 */
function showCharAsText(pool: pg.Pool): CharColumns {
  const charColumns: CharColumns = new WeakMap();
  const query: (config: pg.QueryConfig | string) => Promise<pg.QueryResult> = pool.query.bind(pool);
  const shown = async (config: pg.QueryConfig | string) => {
    const result = await query(config);
    const columns: number[] = [];
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== charOid) continue;
      field.dataTypeID = textOid;
      columns.push(index);
    }
    if (result.rows) charColumns.set(result.rows, columns);
    return result;
  };
  Object.assign(pool, { query: shown });
  return charColumns;
}
