import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * An append-only file of JSON lines. One line is one change, whole or not at all: a line torn by a crash can only
 * be the last and is dropped. Lines written together share one fsync.
 */
export type Journal<Entry> = {
  /** Takes the entries at once; they are on the disk when `settled` answers. */
  write(entries: readonly Entry[]): void;
  /** Rejects for good once a write failed: nothing may be promised to anybody any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

/**
 * @param restore is handed every entry of the file, in order
 * @param snapshot gives what is worth keeping after that; the file is rewritten from it
 */
export async function openJournal<Entry>(
  file: string,
  restore: (entry: Entry) => void,
  snapshot: () => Iterable<Entry>,
): Promise<Journal<Entry>> {
  await mkdir(dirname(file), { recursive: true });
  for (const entries of await readLines<Entry>(file)) entries.forEach(restore);
  await rewrite(file, snapshot());
  const handle = await open(file, "a");
  let collecting: string[] | null = null;
  let chain: Promise<void> = Promise.resolve();

  async function append(lines: string[]): Promise<void> {
    if (collecting === lines) collecting = null;
    await handle.appendFile(lines.join(""));
    await handle.datasync();
  }
  return {
    write(entries) {
      if (collecting === null) {
        const lines: string[] = [];
        collecting = lines;
        chain = chain.then(() => append(lines));
        chain.catch(() => undefined); // told to everyone who asks `settled`
      }
      collecting.push(`${JSON.stringify(entries)}\n`);
    },
    settled: () => chain,
    async close() {
      await chain.catch(() => undefined);
      await handle.close();
    },
  };
}

async function readLines<Entry>(file: string): Promise<Entry[][]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const lines = text.split("\n");
  lines.pop(); // after the last line break: nothing, or a torn line
  return lines.map((line, index) => {
    try {
      return JSON.parse(line) as Entry[]; // written by this process alone
    } catch {
      throw new Error(`${file}: line ${index + 1} of ${lines.length} is damaged`);
    }
  });
}

async function rewrite<Entry>(file: string, entries: Iterable<Entry>): Promise<void> {
  const fresh = await open(`${file}.new`, "w");
  let lines: string[] = [];
  for (const entry of entries) {
    lines.push(`${JSON.stringify([entry])}\n`);
    if (lines.length === 1000) {
      await fresh.appendFile(lines.join(""));
      lines = [];
    }
  }
  await fresh.appendFile(lines.join(""));
  await fresh.sync();
  await fresh.close();
  await rename(`${file}.new`, file);
  const folder = await open(dirname(file), "r");
  await folder.sync();
  await folder.close();
}
