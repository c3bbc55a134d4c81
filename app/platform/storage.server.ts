import { randomBytes } from "node:crypto";
import { access, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { env } from "./env.server";
import { assertKey, type Storage, StorageFullError } from "./storage-port";
import { s3Storage } from "./storage-s3.server";

let current: { readonly place: string; readonly storage: Storage } | undefined;

/** The storage of this process. */
export function storage(): Storage {
  const { S3_URL, DATA_DIR } = env();
  const place = S3_URL ?? path.resolve(DATA_DIR, "media");
  if (current?.place !== place) current = { place, storage: S3_URL ? s3Storage(S3_URL) : diskStorage(place) };
  return current.storage;
}

export function diskStorage(root: string): Storage {
  const fileOf = (key: string) => {
    assertKey(key);
    const file = path.resolve(root, key);
    if (!file.startsWith(root + path.sep)) throw new RangeError("a storage key left its root");
    return file;
  };
  return {
    put: (key, bytes) => writeWhole(fileOf(key), bytes),
    get: (key) => nullWhereAbsent(readFile(fileOf(key))),
    has: async (key) => (await nullWhereAbsent(access(fileOf(key)))) !== null,
    remove: (key) => rm(fileOf(key), { force: true }),
  };
}

/** Whole or not at all: a file beside it, synced, takes its name, and the folder is synced too. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const draft = path.join(folder, `.draft-${randomBytes(8).toString("hex")}`);
  try {
    await writeSynced(draft, bytes);
    await rename(draft, file);
    await syncFolder(folder);
  } catch (error) {
    await rm(draft, { force: true });
    if (hasCode(error, "ENOSPC") || hasCode(error, "EDQUOT"))
      throw new StorageFullError("no room left for files", { cause: error });
    throw error;
  }
}

async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o640);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function nullWhereAbsent<Value>(found: Promise<Value>): Promise<Value | null> {
  try {
    return await found;
  } catch (error) {
    if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR")) return null;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
