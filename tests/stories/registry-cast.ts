import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { systemActor } from "~/domain/accounts/actor";
import { importRegister, type Watch } from "~/domain/registry/import-register.server";
import type { ImportSummary } from "~/domain/registry/import-summary";
import { db } from "~/platform/db.server";
import { overrideEnv } from "~/platform/env.server";
import { bytesSheet } from "~/platform/read-sheet.server";

/** Fifty-eight rows of the city's register, with each of its troubles. */
export const slice = readFileSync(path.resolve("app/domain/registry/samples/register-slice.csv"));

/** The numbers in a file that nobody may find anywhere else. */
export function niksIn(bytes: Uint8Array): string[] {
  return (
    Buffer.from(bytes)
      .toString("utf8")
      .match(/\b\d{16}\b/g) ?? []
  );
}

/** A register as people write it: a head, then `rows`. */
export function register(...rows: readonly string[]): Uint8Array {
  return Buffer.from(
    ["Nama Pemilik;NIK;Nama Usaha;Kelurahan;No HP;Omzet;Pelatihan", ...rows].join("\n"),
    "utf8",
  );
}

/** So many businesses that they take more than one transaction. */
export function longRegister(count: number): Uint8Array {
  const rows = Array.from({ length: count }, (_, index) => {
    const nik = `6571${String(index).padStart(12, "0")}`;
    return `Bu Rina ${index};${nik};Amplang ${index};Selumit;;;${index % 4 === 0 ? "Ya" : ""}`;
  });
  return register(...rows);
}

export async function importBytes(bytes: Uint8Array, watch: Watch = {}): Promise<ImportSummary> {
  const file = { fileName: "data-umkm.csv", source: bytesSheet(bytes) };
  const result = await importRegister(systemActor, file, watch);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value.summary;
}

/** Everything that the register holds, to compare. */
export function wholeRegister() {
  return db.business.findMany({ orderBy: { identityKey: "asc" } });
}

/** Keeps files in a folder of the tests' own. */
export function useFolder(): { readonly files: () => string[]; readonly text: () => string } {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "etalase-register-"));
    overrideEnv({ DATA_DIR: folder, S3_URL: undefined });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const files = () =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".sealed"));
  return {
    files,
    text: () =>
      files()
        .map((name) => readFileSync(path.join(folder, name), "latin1"))
        .join(""),
  };
}
