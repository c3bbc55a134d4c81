import { describe, expect, it } from "vitest";
import { systemActor } from "~/domain/accounts/actor";
import { importRegister, tryRegister } from "~/domain/registry/import-register.server";
import { importPage, reportRows } from "~/domain/registry/imports.server";
import { db } from "~/platform/db.server";
import { bytesSheet } from "~/platform/read-sheet.server";
import { decrypt } from "~/platform/secrets.server";
import { useDatabase } from "../setup/use-database";
import { importBytes, longRegister, niksIn, register, slice, wholeRegister } from "./registry-cast";

useDatabase();

const sliceSummary = {
  rows: 58,
  imported: 51,
  merged: 3,
  rejected: 4,
  ignored: 6,
  warnings: { phone: 4, nik: 5, nib: 1, revenue: 2, date: 1, district_conflict: 2 },
  trained: 10,
};

describe("the city's register", () => {
  it("comes in once; the same file again changes nothing", async () => {
    expect(await importBytes(slice)).toEqual(sliceSummary);
    const before = await wholeRegister();
    expect(before).toHaveLength(51);
    expect(before.filter(({ isTrained }) => isTrained)).toHaveLength(10);
    const again = await importBytes(slice);
    expect(again).toEqual({ ...sliceSummary, imported: 0, merged: 54 });
    expect(await wholeRegister()).toEqual(before);
  });

  it("is only counted in a dry run", async () => {
    const tried = await tryRegister({ source: bytesSheet(slice) });
    expect(tried).toEqual({ ok: true, value: sliceSummary });
    expect([await db.business.count(), await db.registryImport.count()]).toEqual([0, 0]);
  });

  it("keeps a NIK encrypted and as a hash, and tells it nowhere", async () => {
    await importBytes(slice);
    const [businesses, reports, acts] = await Promise.all([
      wholeRegister(),
      db.registryImportRow.findMany(),
      db.auditEntry.findMany(),
    ]);
    const said = JSON.stringify([businesses, reports, acts], (_, value) =>
      typeof value === "bigint" ? String(value) : value,
    );
    expect(niksIn(slice).filter((nik) => said.includes(nik))).toEqual([]);
    const rina = businesses.find(({ name }) => name === "Kepiting Soka Berkah Hasan");
    expect(rina).toMatchObject({ nikLast4: "7915", nikHash: expect.any(String) });
    expect(decrypt("nik", rina?.nikCipher ?? "")).toBe("6571014901697915");
  });

  it("hides in the report what slipped into a cell for names", async () => {
    await importBytes(register("Bu Rina;;Amplang 6571014901697915;Selumit 6571 0149 0169 7915;;;"));
    const [row] = await db.registryImportRow.findMany();
    expect(row).toMatchObject({ outcome: "rejected", villageText: "Selumit ••••" });
    expect(row?.businessName).toBe("Amplang ••••");
  });

  it("fills the blanks of a business with a later row and overwrites nothing", async () => {
    const rina = (rest: string) => register(`Bu Rina;6571014901697915;Amplang Bu Rina;Selumit;${rest}`);
    await importBytes(rina(";;"));
    const [blank] = await wholeRegister();
    expect(blank).toMatchObject({ phone: null, yearlyRevenue: null, isTrained: null });
    await importBytes(rina("0812-3456-7890;12 jt;Belum"));
    await importBytes(rina("0899-9999-9999;99 jt;Ya"));
    const businesses = await wholeRegister();
    expect(businesses).toHaveLength(1);
    expect(businesses[0]).toMatchObject({
      phone: "+6281234567890",
      yearlyRevenue: 12_000_000n,
      isTrained: false,
    });
  });

  it("says of each merged, repaired, warned and rejected row why", async () => {
    await importBytes(slice);
    const [found] = await db.registryImport.findMany();
    const page = await importPage(found?.id ?? "");
    expect(page?.counts).toMatchObject({ rejected: 4, merged: 3 });
    const rows = [];
    for await (const part of reportRows(found?.id ?? "", "rejected")) rows.push(...part);
    expect(rows).toHaveLength(4);
    expect(rows.every((row) => row.reasons.length > 0)).toBe(true);
  });

  it("refuses a file without a header whole", async () => {
    const file = { fileName: "lain.csv", source: bytesSheet(Buffer.from("a;b\n1;2\n")) };
    const refused = await importRegister(systemActor, file);
    expect(refused).toMatchObject({ ok: false, code: "header_missing" });
    expect(await db.registryImport.count()).toBe(0);
  });
});

describe("two imports", () => {
  it("of one file at once make each business once", async () => {
    const both = await Promise.all([importBytes(longRegister(1100)), importBytes(longRegister(1100))]);
    expect(both.map(({ imported }) => imported).sort((a, b) => a - b)).toEqual([0, 1100]);
    expect(await db.business.count()).toBe(1100);
  });
});

describe("an import that is cut off", () => {
  class PowerCut extends Error {}

  it("goes on where it was when the same file comes again", async () => {
    const bytes = longRegister(1300);
    const cut = importBytes(bytes, {
      onProgress: () => {
        throw new PowerCut();
      },
    });
    await expect(cut).rejects.toThrow(PowerCut);
    expect(await db.business.count()).toBe(500);

    const steps: number[] = [];
    const summary = await importBytes(bytes, { onProgress: (rowsDone) => steps.push(rowsDone) });
    expect(steps).toEqual([1000, 1300]);
    expect(summary).toMatchObject({ rows: 1300, imported: 1300, merged: 0, trained: 325 });
    expect(await db.business.count()).toBe(1300);
    expect(await db.registryImport.findMany({ select: { status: true, rowsDone: true } })).toEqual([
      { status: "done", rowsDone: 1300 },
    ]);
  });
});
