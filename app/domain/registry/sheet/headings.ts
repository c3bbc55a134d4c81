/** What the register knows of a business, in the order in which the city's own sheet has it. */
export type Column =
  | "number"
  | "ownerName"
  | "nik"
  | "phone"
  | "businessName"
  | "sector"
  | "address"
  | "rt"
  | "village"
  | "district"
  | "nib"
  | "revenue"
  | "workers"
  | "startedYear"
  | "trained"
  | "surveyedOn";

/** Headings seen in such sheets, without case, spaces and punctuation. */
const headings: Readonly<Record<Column, string>> = {
  number: "no nomor nourut nomorurut urut",
  ownerName:
    "namapemilik pemilik namapemilikusaha pemilikusaha namapengusaha pengusaha namapelakuusaha namapelaku pelakuusaha namapemilikumkm namalengkap namapenanggungjawab",
  nik: "nik nonik nomornik noktp nomorktp ktp nikktp noktpnik niknoktp noindukkependudukan nomorindukkependudukan nikpemilik",
  phone:
    "nohp hp hpwa nohpwa nowa wa wahp nowahp nomorhp nomorwa whatsapp nowhatsapp notelp notelpon notelepon telp telepon nomortelepon telphp notelphp nohptelp hptelp handphone nohandphone nomorhandphone ponsel noponsel kontak nokontak nomorkontak",
  businessName:
    "namausaha namaumkm namatoko namausahaumkm namaumkmusaha namabisnis namaikm namaperusahaan namamerek merek namawarung namakios",
  sector:
    "jenisusaha jenis bidangusaha bidang sektorusaha sektor kategoriusaha kategori jnsusaha kegiatanusaha klasifikasiusaha",
  address:
    "alamat alamatusaha alamatlengkap alamattempatusaha alamatpemilik alamatrumah jalan lokasi lokasiusaha domisili",
  rt: "rt rtrw nort",
  village: "kelurahan kel keldesa kelurahandesa desakelurahan desakel desa namakelurahan kelurahanusaha",
  district: "kecamatan kec namakecamatan kecamatanusaha",
  nib: "nib nonib nomornib noindukberusaha nomorindukberusaha",
  revenue:
    "omzetpertahun omsetpertahun omzettahun omsettahun omzettahunan omsettahunan omzet omset omzetusaha omsetusaha omzetrp omsetrp omzetthn omsetthn omzetperthn omsetperthn penjualanpertahun pendapatanpertahun",
  workers:
    "tenagakerja jumlahtenagakerja jmltenagakerja jmlhtenagakerja tk karyawan jumlahkaryawan jmlkaryawan pekerja jumlahpekerja naker",
  startedYear:
    "tahunmulai thnmulai tahunberdiri thnberdiri tahunmulaiusaha thnmulaiusaha tahunusaha mulaiusaha berdirisejak tahunpendirian",
  trained:
    "ikutpelatihan pelatihan sudahpelatihan pernahpelatihan pernahikutpelatihan sudahikutpelatihan mengikutipelatihan statuspelatihan ikutpelatihandigital",
  surveyedOn:
    "tglpendataan tanggalpendataan tanggal tgl tgldata tanggaldata tglsurvei tanggalsurvei tglsurvey tanggalsurvey tglinput tanggalinput waktupendataan",
};

/** Known heading → its column. */
export const columnByHeading: ReadonlyMap<string, Column> = new Map(
  Object.entries(headings).flatMap(([column, known]) =>
    known.split(" ").map((heading) => [heading, column as Column] as const),
  ),
);

/** From the most telling word to the least; `unless` names words that make it another thing. */
const telling: readonly { column: Column; any: string; with?: string; unless?: string }[] = [
  { column: "ownerName", any: "pemilik pengusaha pelaku", with: "nama" },
  { column: "village", any: "kelurahan kel", unless: "kode id rt" },
  { column: "district", any: "kecamatan kec", unless: "kode id" },
  { column: "businessName", any: "usaha umkm toko ikm bisnis", with: "nama", unless: "jenis bidang" },
  { column: "address", any: "alamat", unless: "email web" },
  { column: "surveyedOn", any: "tgl tanggal", unless: "lahir pelatihan berdiri mulai terbit" },
  { column: "startedYear", any: "mulai berdiri", with: "tahun thn", unless: "pelatihan" },
  {
    column: "trained",
    any: "pelatihan",
    unless: "nama jenis tahun thn tgl tanggal topik tempat materi jumlah",
  },
  { column: "revenue", any: "omzet omset", unless: "bulan bln hari harian bulanan minggu" },
  { column: "workers", any: "karyawan pekerja tenaga naker" },
  { column: "nib", any: "nib" },
  { column: "nik", any: "nik ktp", unless: "foto scan alamat nama" },
  { column: "phone", any: "hp wa whatsapp telp telpon telepon handphone ponsel" },
  { column: "sector", any: "jenis bidang sektor", with: "usaha" },
];

/** The column that a longer heading is about (`Omzet Usaha per Tahun (Rp)`), by its words; null where none tells. */
export function looseHeading(words: readonly string[]): Column | null {
  const has = (list: string) => list.split(" ").some((word) => words.includes(word));
  const found = telling.find(
    (one) =>
      has(one.any) &&
      (one.with === undefined || has(one.with)) &&
      !(one.unless !== undefined && has(one.unless)),
  );
  return found?.column ?? null;
}
