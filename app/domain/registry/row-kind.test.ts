import { describe, expect, test } from "vitest";
import { readColumns } from "./columns";
import { rowKind } from "./row-kind";

const header = ["No", "Nama Pemilik", "NIK", "Nama Usaha", "Kelurahan", "Omzet"];
const columns = readColumns(header);
const kind = (...cells: string[]) => rowKind(cells, columns);

describe("a row of the register", () => {
  test("is a business, though much of it be missing", () => {
    expect(kind("1", "Rina", "6571014901697915", "Amplang Bu Rina", "Selumit", "12 jt")).toBe("business");
    expect(kind("", "Rina", "", "Amplang Bu Rina", "Selumit", "")).toBe("business");
    expect(kind("2", "Rina", "", "", "", "")).toBe("business");
    expect(kind("3", "", "", "", "Selumit", "")).toBe("business");
    expect(kind("", "", "", "Total Cell", "Selumit", "")).toBe("business");
    expect(kind("5", "Jumlah Rahayu", "", "Jumlah", "Selumit", "1")).toBe("business");
  });

  test("is blank where nothing, or a number alone, stands in it", () => {
    expect(kind()).toBe("blank");
    expect(kind("")).toBe("blank");
    expect(kind("", " ", "\t", "", "", "")).toBe("blank");
    expect(kind("17", "", "", "", "", "")).toBe("blank");
  });

  test("is a title where one cell says it all", () => {
    expect(kind("DATA UMKM KOTA TARAKAN", "", "", "", "", "")).toBe("title");
    expect(kind("", "", "Keadaan s.d. Juli 2022", "", "", "")).toBe("title");
    expect(kind("Kecamatan :", "Tarakan Barat", "", "", "", "")).toBe("title");
  });

  test("is a header again, in another order too, or the row of column numbers", () => {
    expect(kind(...header)).toBe("header");
    expect(kind("NO.", "KELURAHAN", "NAMA USAHA", "PEMILIK", "", "")).toBe("header");
    expect(kind("1", "2", "3", "4", "5", "6")).toBe("header");
    expect(kind("(1)", "(2)", "(3)", "(4)", "(5)", "(6)")).toBe("header");
  });

  test("is a total by its first word and nothing but numbers after it", () => {
    expect(kind("", "JUMLAH", "22469", "", "", "")).toBe("total");
    expect(kind("Total", "", "", "22.469 UMKM", "", "Rp 1.200.000.000,-")).toBe("total");
    expect(kind("", "Sub Total", "", "12", "", "3 orang")).toBe("total");
    expect(kind("Jumlah Keseluruhan", "", "", "", "", "")).toBe("total");
  });
});
