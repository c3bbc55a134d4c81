import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bytesSheet,
  fileSheet,
  inspectSheet,
  readSheet,
  type SheetLimits,
  sheetLimits,
} from "./read-sheet.server";
import type { SheetRecord } from "./sheet/record";

const look = (cells: readonly string[]) => {
  const missing = ["Nama", "Kelurahan"].filter((heading) => !cells.includes(heading));
  return missing.length === 0 ? { header: cells.length } : { missing };
};
const sheet = (text: string) => bytesSheet(new TextEncoder().encode(text));
const latin1 = (text: string) => bytesSheet(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
const inspect = (text: string, limits: Partial<SheetLimits> = {}) =>
  inspectSheet(sheet(text), look, { ...sheetLimits, ...limits });

async function recordsOf(source: ReturnType<typeof sheet>) {
  const shape = await inspectSheet(source, look);
  if (!shape.ok) throw new Error(shape.code);
  const records: SheetRecord[] = [];
  for await (const record of readSheet(source, shape.value)) records.push(record);
  return records;
}

describe("reading a sheet", () => {
  test("finds its delimiter, its header and the line of each record", async () => {
    const text =
      'DAFTAR, 2022;;\r\n;;\r\nNo;Nama;Kelurahan\r\n1;"Rina\r\nWulandari; ""Bu""";Selumit\r\n\r\n2;Hasan;P. Amal\r\n';
    expect(await inspect(text)).toEqual({
      ok: true,
      value: { encoding: "utf-8", delimiter: ";", bytes: text.length, records: 6, headerLine: 3, header: 3 },
    });
    expect(await recordsOf(sheet(text))).toEqual([
      { line: 1, cells: ["DAFTAR, 2022", "", ""] },
      { line: 2, cells: ["", "", ""] },
      { line: 3, cells: ["No", "Nama", "Kelurahan"] },
      { line: 4, cells: ["1", 'Rina\nWulandari; "Bu"', "Selumit"] },
      { line: 6, cells: [""] },
      { line: 7, cells: ["2", "Hasan", "P. Amal"] },
    ]);
  });

  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.constantFrom('"', "\n", ";", ",", "\t", "a\nb", "é", "'657", "=1+1"),
  );
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  test("gives back what was written, in any delimiter, line end, encoding and mark", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
        fc.constantFrom(";", ",", "\t"),
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom("", "\ufeff"),
        async (rows, delimiter, end, mark) => {
          fc.pre(!rows.flat().some((text) => /[\0\r\ufeff]/.test(text)));
          const lines = [["Nama", "Kelurahan"], ...rows].map(
            (cells) => cells.map(quoted).join(delimiter) + end,
          );
          const records = await recordsOf(sheet(mark + lines.join("")));
          expect(records.slice(1).map((record) => record.cells)).toEqual(rows);
        },
      ),
    );
  });

  test("reads Windows-1252", async () => {
    expect(await recordsOf(latin1("Nama,Kelurahan\nCaf\xe9 \x93Bu Rina\x94,Selumit"))).toEqual([
      { line: 1, cells: ["Nama", "Kelurahan"] },
      { line: 2, cells: ["Café “Bu Rina”", "Selumit"] },
    ]);
  });

  test("reads a file from the disk, and says when there is none", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sheet-"));
    const path = join(folder, "register.csv");
    await writeFile(path, "Nama\tKelurahan\nRina\tSelumit\n");
    expect(await recordsOf(fileSheet(path))).toHaveLength(2);
    await rm(folder, { recursive: true });
    await expect(inspectSheet(fileSheet(path), look)).rejects.toThrow("ENOENT");
  });

  test("may be left in the middle", async () => {
    const source = sheet(`Nama;Kelurahan\n${"Rina;Selumit\n".repeat(50_000)}`);
    for await (const record of readSheet(source, { encoding: "utf-8", delimiter: ";" }))
      if (record.line === 10) break;
  });

  test.each([
    ["an unclosed quote", 'Nama;Kelurahan\nRina;Selumit\n"Hasan;P. Amal\n'],
    ["text after a closing quote", 'Nama;Kelurahan\nRina;Selumit\n"Pak" Hasan;P. Amal\n'],
    ["a quote inside a bare cell", 'Nama;Kelurahan\nRina;Selumit\nPak "Hasan";P. Amal\n'],
    ["a quote that a later row closes", 'Nama;Kelurahan\nRina;Selumit\n"Hasan;P. Amal\nYuni;"Selumit"\n'],
  ])("refuses %s by the line where the row begins", async (_, text) => {
    expect(await inspect(text)).toEqual({ ok: false, code: "quote_broken", line: 3 });
  });

  test("refuses a row that never ends before it fills the memory", async () => {
    const text = `Nama;Kelurahan\n"${"x".repeat(100_000)}`;
    expect(await inspect(text)).toEqual({ ok: false, code: "record_too_long", line: 2 });
  });

  test("refuses too many bytes and too many records", async () => {
    const text = `Nama;Kelurahan\n${"Rina;Selumit\n".repeat(5)}`;
    expect(await inspect(text, { bytes: 20 })).toEqual({ ok: false, code: "file_too_large", mostBytes: 20 });
    expect(await inspect(text, { records: 3 })).toEqual({
      ok: false,
      code: "too_many_records",
      most: 3,
      line: 4,
    });
    expect(await inspect(text, { records: 6 })).toMatchObject({ ok: true });
  });

  test("refuses what is no text, by the line", async () => {
    const utf16 = bytesSheet(new Uint8Array(Buffer.from("\ufeffNama;Kelurahan\n", "utf16le")));
    expect(await inspectSheet(utf16, look)).toEqual({ ok: false, code: "encoding_utf16", line: 1 });
    expect(await inspectSheet(latin1("PK\x03\x04\x00"), look)).toEqual({
      ok: false,
      code: "spreadsheet_file",
    });
    expect(await inspect("Nama;Kelurahan\nRi\0na;Selumit\n")).toEqual({
      ok: false,
      code: "not_text",
      line: 2,
    });
    const mixed = latin1("\xef\xbb\xbfNama;Kelurahan\nRina;Selumit\nCaf\xe9;Selumit\n");
    expect(await inspectSheet(mixed, look)).toEqual({ ok: false, code: "encoding_broken", line: 3 });
  });

  test("refuses a sheet without its header, naming what is missing, and an empty one", async () => {
    expect(await inspect("No;Nama;Alamat\n1;Rina;Jl. Gajah Mada\n")).toEqual({
      ok: false,
      code: "header_missing",
      missing: ["Kelurahan"],
    });
    expect(await inspect("")).toEqual({ ok: false, code: "file_empty" });
    expect(await inspect("\ufeff\r\n \r\n")).toEqual({ ok: false, code: "file_empty" });
  });
});
