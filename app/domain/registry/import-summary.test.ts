import { expect, test } from "vitest";
import { readColumns } from "./columns";
import { emptySummary, summaryLine, withRow } from "./import-summary";
import { planImport } from "./plan-import";

const header = ["Pemilik", "NIK", "Usaha", "Kelurahan", "Kecamatan", "HP", "Pelatihan"];
const rows = [
  ["Rina", "6571015101883616", "Amplang Bu Rina", "Selumit", "Tarakan Barat", "0857-", "Ya"],
  ["Rina", "6571015101883616", "AMPLANG BU RINA", "Selumit", "Tarakan Barat", "0857-", "Ya"],
  ["Hasan", "6,57102E+15", "Batik Pak Hasan", "Kp. VI", "", "", "Belum"],
  ["", "", "", "", "", "", ""],
  ["Yuni", "6,57102E+15", "", "Selumit", "Tarakan Barat", "0857-", "Ya"],
  ["JUMLAH", "4", "", "", "", "", ""],
];

test("the summary is the contract's line: data rows, warnings by row, trained businesses", () => {
  const plan = planImport({ line: 1, columns: readColumns(header) });
  const summary = rows.map((cells, index) => plan({ line: index + 2, cells })).reduce(withRow, emptySummary);
  expect(summaryLine(summary)).toBe(
    '{"rows":4,"imported":2,"merged":1,"rejected":1,"ignored":2,"warnings":{"phone":2,"nik":1,"nib":0,"revenue":0,"date":0,"district_conflict":2},"trained":1}',
  );
  expect(emptySummary.rows).toBe(0);
});

test("the line keeps its order when the summary comes back from elsewhere", () => {
  const { warnings, ...rest } = emptySummary;
  const shuffled = {
    warnings: Object.fromEntries(Object.entries(warnings).reverse()) as typeof warnings,
    ...rest,
  };
  expect(summaryLine(shuffled)).toBe(summaryLine(emptySummary));
});
