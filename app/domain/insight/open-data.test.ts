import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf, type DataTable, jsonOf, type Meanings } from "./open-data";

const at = new Date("2026-11-24T06:00:00Z");
const table: DataTable = {
  set: "angkatan",
  at,
  columns: ["angkatan", "program", "lulus", "persen_tayang", "persen_menjual"],
  rows: [[12, 'Kelas "UMKM", pagi', 45, null, [100, null, 0, null, null]]],
};

test("a hidden cell is empty, a list stands in one cell, a comma is quoted", () => {
  expect(csvOf(table)).toBe(
    'angkatan,program,lulus,persen_tayang,persen_menjual\r\n12,"Kelas ""UMKM"", pagi",45,,100||0||\r\n',
  );
});

test("JSON names each column and says what it means", () => {
  const column = new Proxy({}, { get: (_, name) => `arti ${String(name)}` });
  const meanings = { id: column, en: column } as Meanings;
  expect(jsonOf(table, meanings)).toMatchObject({
    name: "angkatan",
    version: 1,
    as_of: "2026-11-24T06:00:00.000Z",
    columns: [{ name: "angkatan", meaning: { id: "arti angkatan" } }, {}, {}, {}, {}],
    rows: [{ lulus: 45, persen_tayang: null, persen_menjual: [100, null, 0, null, null] }],
  });
});

test("whatever a programme is called, its row comes back whole from the CSV", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer(), (program, lulus) => {
      const csv = csvOf({ ...table, rows: [[1, program, lulus, null, []]] });
      expect(parse(csv, { record_delimiter: "\r\n" })[1]).toEqual(["1", program, String(lulus), "", ""]);
    }),
  );
});
