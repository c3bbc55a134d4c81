import { describe, expect, test } from "vitest";
import type { Column } from "./columns";
import { cellsOf, readRow } from "./read-row";

const rina: Partial<Record<Column, string>> = {
  ownerName: "Rina Wulandari",
  nik: "6571015101883616",
  phone: "0812-3456-7890",
  businessName: "Amplang Bu Rina",
  sector: "Makanan olahan",
  address: "Jl. Gajah Mada No. 17\nsamping masjid",
  rt: "9",
  village: "Selumit",
  district: "Tarakan Tengah",
  nib: "2680171678474",
  revenue: "12 juta",
  workers: "3",
  startedYear: "2001",
  trained: "Ya",
  surveyedOn: "2020-02-07",
};
const read = (changes: Partial<Record<Column, string>>) => {
  const cells = { ...rina, ...changes };
  return readRow((column) => cells[column] ?? "");
};

describe("Bu Rina's row", () => {
  test("becomes an entry of the register, and the NIK stays beside it", () => {
    expect(read({})).toEqual({
      ok: true,
      nik: "6571015101883616",
      warnings: [],
      repairs: [],
      entry: {
        name: "Amplang Bu Rina",
        ownerName: "Rina Wulandari",
        villageCode: "65.71.02.1004",
        nikLast4: "3616",
        phone: "+6281234567890",
        sector: "Makanan olahan",
        address: "Jl. Gajah Mada No. 17 samping masjid",
        rt: "9",
        nib: "2680171678474",
        yearlyRevenue: 12_000_000n,
        workers: 3,
        startedYear: 2001,
        isTrained: true,
        surveyedOn: "2020-02-07",
      },
    });
    expect(JSON.stringify(read({ revenue: "" })).match(/6571015101883616/g)).toHaveLength(1);
  });

  test.each([
    [{ phone: "0857-" }, ["phone"]],
    [{ nik: "6,57102E+15" }, ["nik"]],
    [{ nib: "14645549774" }, ["nib"]],
    [{ revenue: "dua belas juta" }, ["revenue"]],
    [{ surveyedOn: "31/02/2022" }, ["date"]],
    [{ district: "Tarakan Barat" }, ["district_conflict"]],
    [{ district: "Bulungan" }, ["district_conflict"]],
    [
      { phone: "x", nik: "x", nib: "x", revenue: "x", surveyedOn: "x", district: "x" },
      ["phone", "nik", "nib", "revenue", "date", "district_conflict"],
    ],
  ])("with %j is kept with the warnings %j", (changes, warnings) => {
    expect(read(changes)).toMatchObject({ ok: true, warnings, entry: { villageCode: "65.71.02.1004" } });
  });

  test("with nothing but its names and its village is kept without a warning", () => {
    const empty = {
      phone: " ",
      nik: "",
      nib: "",
      revenue: "",
      surveyedOn: "",
      district: "-",
      workers: "",
      startedYear: "",
      trained: "",
      rt: "-",
      sector: "",
      address: "",
    };
    expect(read(empty)).toMatchObject({
      ok: true,
      nik: null,
      warnings: [],
      entry: { phone: null, nikLast4: null, yearlyRevenue: null, isTrained: null, rt: null, address: null },
    });
  });

  test.each([
    [{ businessName: "" }, ["business_name_missing"]],
    [{ businessName: " - " }, ["business_name_missing"]],
    [{ ownerName: "  " }, ["owner_name_missing"]],
    [{ village: "" }, ["village_missing"]],
    [{ village: "Nunukan Barat" }, ["village_unknown"]],
    [{ village: "???" }, ["village_unknown"]],
    [
      { businessName: "", ownerName: "", village: "Tanjung Selor" },
      ["business_name_missing", "owner_name_missing", "village_unknown"],
    ],
  ])("with %j is rejected for %j, and its other cells warn nobody", (changes, rejections) => {
    expect(read({ phone: "0857-", ...changes })).toEqual({ ok: false, rejections });
  });

  test.each([
    [{ phone: "81234567890" }, ["phone_zero"]],
    [{ phone: "081234567890 / 085611112222" }, ["phone_first_of_two"]],
    [{ village: "Kel. SELUMIT" }, ["village_spelling"]],
    [{ village: "SELUMIT " }, []],
    [{ nik: "'6571015101883616" }, ["nik_apostrophe"]],
    [{ nib: "2680 1716 78474" }, ["nib_spaces"]],
    [{ district: "Kec. Trk. Tengah" }, []],
  ])("with %j is understood by the repairs %j", (changes, repairs) => {
    expect(read(changes)).toMatchObject({ ok: true, repairs, warnings: [] });
  });

  test("is read by its columns, short rows and all", () => {
    const cell = cellsOf(["Rina", "Amplang"], { ownerName: 0, businessName: 1, village: 2 });
    expect([cell("ownerName"), cell("businessName"), cell("village"), cell("nik")]).toEqual([
      "Rina",
      "Amplang",
      "",
      "",
    ]);
  });
});
