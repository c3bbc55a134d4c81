import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Column, isHeader, missingColumns, readColumns } from "./columns";

const city = [
  ["No", "number"],
  ["Nama Pemilik", "ownerName"],
  ["NIK", "nik"],
  ["No HP", "phone"],
  ["Nama Usaha", "businessName"],
  ["Jenis Usaha", "sector"],
  ["Alamat", "address"],
  ["RT", "rt"],
  ["Kelurahan", "village"],
  ["Kecamatan", "district"],
  ["NIB", "nib"],
  ["Omzet per Tahun", "revenue"],
  ["Tenaga Kerja", "workers"],
  ["Tahun Mulai", "startedYear"],
  ["Ikut Pelatihan", "trained"],
  ["Tgl Pendataan", "surveyedOn"],
] as const satisfies readonly (readonly [string, Column])[];

const names = ["Nama Pemilik", "Nama Usaha", "Kelurahan"];

describe("the header row", () => {
  test("of the city's sheet names all sixteen columns, in any order, case and spacing", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...city], { minLength: 16 }), fc.boolean(), (headings, isLoud) => {
        const columns = readColumns(
          headings.map(([heading]) => (isLoud ? ` ${heading.toUpperCase()} ` : heading.replace(" ", "\n"))),
        );
        expect(columns).toEqual(Object.fromEntries(headings.map(([, column], index) => [column, index])));
      }),
    );
  });

  test.each<[Column, ...string[]]>([
    ["nik", "No. KTP", "NIK / No KTP", "Nomor NIK", "No. NIK Pemilik"],
    ["phone", "HP/WA", "No. HP / WA", "Telepon", "No. Telp/HP", "WhatsApp", "Nomor HP (WA aktif)", "Kontak"],
    ["district", "Kec", "Kec.", "Kecamtan"],
    ["revenue", "Omset/Tahun", "Omzet/Tahun", "OMSET", "Omzet Usaha per Tahun (Rp)", "Omzet per Thn"],
    ["trained", "Pelatihan", "Pernah Ikut Pelatihan?", "Sudah Pelatihan (Ya/Tidak)"],
    ["surveyedOn", "Tanggal", "Tgl. Pendataan", "Tanggal Survei"],
    ["sector", "Jenis", "Bidang Usaha", "Sektor Usaha"],
    ["workers", "Jml Tenaga Kerja", "Jumlah Karyawan"],
    ["startedYear", "Thn Mulai Usaha", "Tahun Berdiri"],
    ["nib", "No. NIB", "Nomor Induk Berusaha (NIB)"],
    ["address", "Alamat Usaha", "Alamat Sesuai KTP"],
  ])("finds %s by each of its spellings", (column, ...headings) => {
    for (const heading of headings)
      expect([heading, readColumns([...names, heading])]).toEqual([
        heading,
        { ownerName: 0, businessName: 1, village: 2, [column]: 3 },
      ]);
  });

  test.each([
    [["Pemilik", "Usaha", "Kel"]],
    [["Nama", "Nama Usaha", "Kel."]],
    [["Nama Lengkap", "Nama UMKM", "Kel/Desa"]],
    [["Nama Pengusaha (sesuai KTP)", "Nama Toko / Usaha", "Desa/Kelurahan"]],
    [["Nama Pelaku Usaha", "Merek", "Kelurahan Usaha"]],
    [["Nama Pemlik", "Nama Usha", "Kelurhan"]],
    [["Pemilik", "Nama", "Kelurahan"]],
    [["Náma Pemilik", "Nama-Usaha", "KELURAHAN:"]],
  ])("knows the three columns that no register can do without in %j", (headings) => {
    const columns = readColumns(headings);
    expect(columns).toEqual({ ownerName: 0, businessName: 1, village: 2 });
    expect(isHeader(columns)).toBe(true);
  });

  test.each([
    "Omzet per Bulan",
    "Tanggal Lahir",
    "Tgl Pelatihan",
    "Nama Pelatihan",
    "Foto KTP",
    "Kode Kelurahan",
    "Keterangan",
    "",
    "Jumlah",
  ])("doesn't take %j for something else", (heading) => {
    expect(readColumns([...names, heading])).toEqual({ ownerName: 0, businessName: 1, village: 2 });
  });

  test("lets the first of two equal headings count", () => {
    expect(readColumns(["Kelurahan", ...names]).village).toBe(0);
  });

  test("says which columns are missing", () => {
    const columns = readColumns(["No", "Nama Pemilik", "NIK"]);
    expect(missingColumns(columns)).toEqual(["businessName", "village"]);
    expect(isHeader(columns)).toBe(false);
    expect(
      isHeader(readColumns(["1", "Rina", "6571014901697915", "0812", "Amplang Bu Rina", "Selumit"])),
    ).toBe(false);
  });
});
