import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { DatabaseRefused } from "./db-refused";
import { type Binaries, binariesEnv, findBinaries } from "./embedded-postgres-binaries.server";
import { chooseUser, openWay, type RunAs } from "./embedded-postgres-user.server";

/** A PostgreSQL data folder and what is needed to run it. */
export type Cluster = {
  readonly dir: string;
  readonly binaries: Binaries;
  readonly user: RunAs;
  readonly logFile: string;
  /** Nothing in it needs to survive the machine: tests only. */
  readonly isThrowaway: boolean;
  readonly say: (line: string) => void;
};

/** The one role and database of the embedded server. */
export const databaseName = "etalase";

/** Finds or makes the data folder `DATA_DIR/postgres`, owned by whoever runs PostgreSQL. */
export function prepareCluster(dataDir: string, isThrowaway: boolean, say: (line: string) => void): Cluster {
  const dir = path.join(dataDir, "postgres");
  const user = chooseUser(dataDir, dir);
  const binaries = findBinaries(user, say);
  openWay(dataDir, user, say);
  const cluster = { dir, binaries, user, logFile: path.join(dataDir, "postgres.log"), isThrowaway, say };
  if (!existsSync(dir)) createCluster(cluster);
  return cluster;
}

/** @throws when the folder is not ours to read */
export function readPassword(dataDir: string): string {
  return readFileSync(path.join(dataDir, "postgres", "etalase.password"), "utf8").trim();
}

/** Built beside its place and moved there when it is whole, so that a kill on the way leaves nothing half made. */
function createCluster(cluster: Cluster): void {
  const draft = `${cluster.dir}.new`;
  rmSync(draft, { recursive: true, force: true });
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  mkdirSync(draft, { mode: 0o700 });
  for (const made of [draft, passwordFile])
    if (cluster.user) chownSync(made, cluster.user.uid, cluster.user.gid);
  initdb(cluster, draft, passwordFile);
  renameSync(passwordFile, path.join(draft, "etalase.password"));
  renameSync(draft, cluster.dir);
  syncFolder(path.dirname(cluster.dir));
}

/** Bytes sort as in C, while upper and lower case know all letters (PostgreSQL's own C.UTF-8). */
function initdb(cluster: Cluster, dir: string, passwordFile: string): void {
  const flags = [
    `--pgdata=${dir}`,
    `--username=${databaseName}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
    ...(cluster.isThrowaway ? ["--no-sync", "--wal-segsize=4"] : []),
  ];
  const run = spawnSync(cluster.binaries.initdb, flags, {
    ...cluster.user,
    env: binariesEnv,
    encoding: "utf8",
  });
  if (run.status !== 0)
    throw new DatabaseRefused(
      `The database could not be created:\n${run.stdout}${run.stderr}${run.error ?? ""}`,
    );
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
