import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { bytesSheet, fileSheet, type SheetSource } from "~/platform/read-sheet.server";
import { emptySummary, summaryLine, withRow } from "./import-summary";
import { identityText, type PlannedRow } from "./plan-import";
import { inspectRegister, planRegister } from "./read-register.server";

const slicePath = join(import.meta.dirname, "samples/register-slice.csv");
const slice = await readFile(slicePath, "utf8");
const sliceLine =
  '{"rows":58,"imported":51,"merged":3,"rejected":4,"ignored":6,"warnings":{"phone":4,"nik":5,"nib":1,"revenue":2,"date":1,"district_conflict":2},"trained":10}';

async function planOf(source: SheetSource): Promise<PlannedRow[]> {
  const shape = await inspectRegister(source);
  if (!shape.ok) throw new Error(JSON.stringify(shape));
  const rows: PlannedRow[] = [];
  for await (const row of planRegister(source, shape.value)) rows.push(row);
  return rows;
}

const lineOf = (rows: readonly PlannedRow[]) => summaryLine(rows.reduce(withRow, emptySummary));
const utf8 = (text: string) => bytesSheet(new TextEncoder().encode(text));
const latin1 = (text: string) => bytesSheet(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));

function identities(rows: readonly PlannedRow[]): Set<string> {
  return new Set(rows.flatMap((row) => ("identity" in row ? [identityText(row.identity)] : [])));
}

describe("a slice of the city's register", () => {
  test("gives the contract's line", async () => {
    expect(lineOf(await planOf(fileSheet(slicePath)))).toBe(sliceLine);
  });

  test("rejects by line and reason", async () => {
    const rejected = (await planOf(fileSheet(slicePath))).filter((row) => row.outcome === "rejected");
    expect(rejected.map(({ line, rejections }) => [line, ...rejections])).toEqual([
      [36, "village_unknown"],
      [60, "village_unknown"],
      [64, "owner_name_missing"],
      [65, "business_name_missing", "village_unknown"],
    ]);
  });

  const city =
    "No;Nama Pemilik;NIK;No HP;Nama Usaha;Jenis Usaha;Alamat;RT;Kelurahan;Kecamatan;NIB;Omzet per Tahun;Tenaga Kerja;Tahun Mulai;Ikut Pelatihan;Tgl Pendataan";
  const other =
    "NO.;NAMA  PEMILIK USAHA;No. KTP;HP/WA;Nama UMKM;Bidang Usaha;Alamat Usaha;RT/RW;Kel;Kec.;Nomor NIB;Omset/Tahun;Jml. Tenaga Kerja;Thn Mulai;Pelatihan;Tanggal";

  test("is the same under other headings", async () => {
    expect(slice).toContain(city);
    expect(lineOf(await planOf(utf8(slice.replaceAll(city, other))))).toBe(sliceLine);
  });

  test("is the same in other files: line ends, mark, delimiter, encoding", async () => {
    const original = await planOf(fileSheet(slicePath));
    const quoted = slice
      .split(/\r?\n(?=;|\d+;|No;|Keadaan|$)/)
      .map((row) => row.replace(/^\ufeff/, "").split(";"));
    const write = (delimiter: string, end: string) =>
      quoted
        .map((row) =>
          row
            .map((cell) => (/^"|\s$|^\s|,/.test(cell) ? `"${cell.replaceAll('"', "")}"` : cell))
            .join(delimiter),
        )
        .join(end);
    for (const source of [
      utf8(slice.replaceAll("\r\n", "\n")),
      utf8(slice.replace("\ufeff", "")),
      utf8(write(",", "\r\n")),
      utf8(`\ufeff${write("\t", "\n")}`),
      latin1(write(";", "\r\n").replace("Keadaan", "Caf\xe9 \x93Keadaan\x94")),
    ]) {
      const rows = await planOf(source);
      expect(lineOf(rows)).toBe(sliceLine);
      expect(identities(rows)).toEqual(identities(original));
    }
  });

  test("is refused whole where a column that it can't do without is missing", async () => {
    expect(await inspectRegister(utf8(slice.replaceAll(";Kelurahan;", ";Keterangan;")))).toEqual({
      ok: false,
      code: "header_missing",
      missing: ["village"],
    });
  });

  test("is refused whole by the line of a broken quote", async () => {
    const broken = slice.replace("Laundry Sejahtera", '"Laundry Sejahtera');
    expect(await inspectRegister(utf8(broken))).toEqual({ ok: false, code: "quote_broken", line: 6 });
  });
});

describe("the city's whole register", () => {
  const wholePath = join(process.cwd(), "../shared/data/umkm-registry-2022.csv");

  it.runIf(existsSync(wholePath))(
    "gives the contract's line within three seconds of work, and the same businesses again",
    async () => {
      const before = process.cpuUsage();
      const rows = await planOf(fileSheet(wholePath));
      const { user, system } = process.cpuUsage(before);
      expect(user + system).toBeLessThan(3_000_000);
      expect(lineOf(rows)).toBe(
        '{"rows":22469,"imported":22000,"merged":409,"rejected":60,"ignored":24,"warnings":{"phone":237,"nik":674,"nib":211,"revenue":85,"date":52,"district_conflict":244},"trained":2484}',
      );
      expect(identities(rows).size).toBe(22_000);
      expect(identities(await planOf(fileSheet(wholePath)))).toEqual(identities(rows));
    },
  );
});
