import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processMark } from "./embedded-postgres-process.server";

/** A server runs until it is told to stop; a verb ends with its work and lets others join meanwhile. */
export type Role = "server" | "verb";

/** Who runs the embedded database of a data folder. */
export type Holder = {
  readonly pid: number;
  /** Tells this process from a later one with the same id. */
  readonly mark: string;
  readonly host: string;
  readonly role: Role;
  readonly startedAt: string;
  /** null until the database answers. */
  readonly port: number | null;
};

export type Lock = {
  /** Says where the database listens, so that verbs can join it. */
  announce(port: number): void;
  release(): void;
};

const beatMs = 1000;

/** One holder a data folder. The lock of a process that died, however it died, is taken over. */
export async function takeLock(dataDir: string, role: Role): Promise<Lock | Holder> {
  const file = path.join(dataDir, "database.lock");
  const mine = describeSelf(role);
  return withGuard(`${file}.guard`, mine, async () => {
    const holder = readHolder(file);
    if (holder && (await isHeld(file, holder))) return holder;
    replaceFile(file, mine);
    return holdLock(file, mine);
  });
}

export function isLock(taken: Lock | Holder): taken is Lock {
  return "release" in taken;
}

function describeSelf(role: Role): Holder {
  const mark = processMark(process.pid) ?? "";
  return { pid: process.pid, mark, host: hostname(), role, startedAt: new Date().toISOString(), port: null };
}

/**
 * Reading, judging and replacing the lock is one step: without that, two processes that find the same dead
 * holder could each remove the other's new lock.
 */
async function withGuard<Answer>(guard: string, mine: Holder, work: () => Promise<Answer>): Promise<Answer> {
  while (!createFile(guard, mine)) {
    if (isAbandoned(guard)) rmSync(guard, { force: true });
    await sleep(20);
  }
  try {
    return await work();
  } finally {
    rmSync(guard, { force: true });
  }
}

/** The guard is held for moments, so one that is old was left by a process that died, maybe before it wrote. */
function isAbandoned(guard: string): boolean {
  const holder = readHolder(guard);
  if (holder?.host === hostname()) return !isRunning(holder);
  const touchedAt = statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return Date.now() - touchedAt > 10 * beatMs;
}

/** @returns false when it exists already */
function createFile(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function replaceFile(file: string, holder: Holder): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(holder));
  renameSync(draft, file);
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}

function isRunning(holder: Holder): boolean {
  return processMark(holder.pid) === holder.mark;
}

/**
 * Two containers that share the folder can't see each other's processes. There the beat tells: a lock that is
 * touched while we watch has a living holder.
 */
async function isHeld(file: string, holder: Holder): Promise<boolean> {
  if (isRunning(holder)) return true;
  if (holder.host === hostname()) return false;
  const seen = statSync(file).mtimeMs;
  await sleep(3 * beatMs);
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs !== seen;
}

function holdLock(file: string, mine: Holder): Lock {
  const beat = setInterval(() => {
    const at = new Date();
    try {
      utimesSync(file, at, at);
    } catch {
      // The folder was removed under us; the database says so louder than the beat could.
    }
  }, beatMs);
  beat.unref();
  return {
    announce: (port) => replaceFile(file, { ...mine, port }),
    release: () => {
      clearInterval(beat);
      if (readHolder(file)?.mark === mine.mark) rmSync(file, { force: true });
    },
  };
}
