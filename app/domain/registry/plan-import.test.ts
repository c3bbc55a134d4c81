import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readColumns } from "./columns";
import { asMerged, type BusinessRow, identityText, type PlannedRow, planImport } from "./plan-import";

const header = ["No", "Nama Pemilik", "NIK", "Nama Usaha", "Alamat", "Kelurahan", "No HP", "Ikut Pelatihan"];
const columns = readColumns(header);
const rina = ["1", "Rina", "6571015101883616", "Amplang Bu Rina", "Jl. Gajah Mada 1", "Selumit", "", ""];

function plan(rows: readonly (readonly string[])[]): PlannedRow[] {
  const next = planImport({ line: 1, columns });
  return rows.map((cells, index) => next({ line: index + 2, cells }));
}

function changed(...changes: [column: number, text: string][]): string[] {
  return rina.map((cell, index) => changes.find(([column]) => column === index)?.[1] ?? cell);
}

const outcomes = (rows: readonly PlannedRow[]) => rows.map((row) => row.outcome);
const isBusiness = (row: PlannedRow): row is BusinessRow =>
  row.outcome === "imported" || row.outcome === "merged";
const identities = (rows: readonly PlannedRow[]) =>
  rows.filter(isBusiness).map((row) => identityText(row.identity));

describe("planning an import", () => {
  test("takes the same NIK and name for one business, case and spaces aside", () => {
    const rows = plan([rina, changed([3, " AMPLANG  bu rina "]), changed([2, "'6571015101883616"])]);
    expect(outcomes(rows)).toEqual(["imported", "merged", "merged"]);
    expect(new Set(identities(rows)).size).toBe(1);
  });

  test("takes the same NIK with another name for Bu Rina's second business", () => {
    const rows = plan([rina, changed([3, "Kerupuk Bu Rina"])]);
    expect(outcomes(rows)).toEqual(["imported", "imported"]);
    expect(rows.filter(isBusiness).map((row) => row.nik)).toEqual(["6571015101883616", "6571015101883616"]);
  });

  test.each(["", "6,57102E+15", "657101510188361"])(
    "keeps rows without a valid NIK (%j) apart in one file",
    (nik) => {
      const rows = plan([changed([2, nik]), changed([2, nik])]);
      expect(outcomes(rows)).toEqual(["imported", "imported"]);
      expect(new Set(identities(rows)).size).toBe(2);
    },
  );

  test("never takes a row with a NIK for one without", () => {
    const rows = plan([rina, changed([2, ""])]);
    expect(outcomes(rows)).toEqual(["imported", "imported"]);
    expect(new Set(identities(rows)).size).toBe(2);
  });

  test("finds a row without a NIK again though its number, phone and training were corrected", () => {
    const [before] = identities(plan([changed([2, ""])]));
    const [after] = identities(
      plan([changed([0, "77"], [2, "6,57102E+15"], [6, "081234567890"], [7, "Ya"])]),
    );
    expect(after).toBe(before);
  });

  test("counts a trained business once, whichever of its rows says so first", () => {
    const trained = (...answers: string[]) =>
      plan(answers.map((answer) => changed([7, answer])))
        .filter(isBusiness)
        .map((row) => row.countsTrained);
    expect(trained("Ya", "Ya")).toEqual([true, false]);
    expect(trained("", "Sudah", "v")).toEqual([false, true, false]);
    expect(trained("-", "1")).toEqual([false, true]);
    expect(trained("Belum", "Ya")).toEqual([false, false]);
    expect(trained("Ya", "Tidak")).toEqual([true, false]);
  });

  test("rejects without making a business known", () => {
    const rows = plan([changed([5, "Nunukan"]), rina, changed([1, ""])]);
    expect(outcomes(rows)).toEqual(["rejected", "imported", "rejected"]);
    expect(rows[0]).toEqual({
      outcome: "rejected",
      line: 2,
      rejections: ["village_unknown"],
      businessName: "Amplang Bu Rina",
      villageText: "Nunukan",
    });
  });

  test("ignores what is no data, and reads on by a header in another order", () => {
    const rows = plan([
      ["", "JUMLAH", "2"],
      [""],
      ["Kelurahan", "Nama Usaha", "Pemilik"],
      ["Selumit", "Amplang Bu Rina", "Rina"],
    ]);
    expect(outcomes(rows)).toEqual(["ignored", "ignored", "ignored", "imported"]);
    expect(rows[3]).toMatchObject({
      entry: { name: "Amplang Bu Rina", ownerName: "Rina", villageCode: "65.71.02.1004" },
    });
  });

  test("ignores all that stands above the header", () => {
    const next = planImport({ line: 3, columns });
    expect(next({ line: 1, cells: ["DATA UMKM", "", ""] })).toEqual({
      outcome: "ignored",
      line: 1,
      kind: "title",
    });
    expect(next({ line: 2, cells: ["", ""] })).toEqual({ outcome: "ignored", line: 2, kind: "blank" });
  });

  test("says merged for a business that the city has", () => {
    const [row] = plan([rina]).filter(isBusiness);
    expect(row && asMerged(row)).toEqual({ ...row, outcome: "merged" });
  });

  test("keeps the NIK out of the entry", () => {
    for (const row of plan([rina]).filter(isBusiness))
      expect(JSON.stringify(row.entry)).not.toContain("6571015101883616");
  });

  const anyRow = fc
    .tuple(
      fc.constantFrom("Rina", "Hasan", ""),
      fc.constantFrom("6571015101883616", "6571011207803738", "", "6,5E+15"),
      fc.constantFrom("Amplang", "AMPLANG ", "Batik"),
      fc.constantFrom("Selumit", "Kp. VI", "???"),
      fc.constantFrom("", "Ya", "Belum"),
    )
    .map(([owner, nik, name, village, trained]) =>
      changed([1, owner], [2, nik], [3, name], [5, village], [7, trained]),
    );

  test("gives the same file the same identities again, as many as it imported", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
        const [first, second] = [plan(rows), plan(rows)];
        expect(second).toEqual(first);
        const imported = first.filter((row) => row.outcome === "imported").length;
        expect(new Set(identities(first)).size).toBe(imported);
      }),
    );
  });
});
