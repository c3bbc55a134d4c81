/** The city's figures as tables for machines: names and columns are kept, new columns come last. */
export const dataSets = ["langkah", "kelurahan", "kecamatan", "sektor", "bulan", "angkatan"] as const;
export type DataSet = (typeof dataSets)[number];

export const dataColumns = {
  langkah: ["langkah", "jumlah"],
  kelurahan: ["kode", "kelurahan", "kecamatan", "terdaftar", "dilatih", "toko_tayang", "barang"],
  kecamatan: ["kode", "kecamatan", "terdaftar", "dilatih", "toko_tayang", "barang", "toko_menjual", "omzet"],
  sektor: ["sektor", "toko_menjual", "omzet"],
  bulan: ["bulan", "pernah_menjual", "aktif_90_hari", "omzet", "voucher_kota", "voucher_toko"],
  angkatan: ["angkatan", "program", "lulus", "persen_tayang", "persen_menjual"],
} as const satisfies Readonly<Record<DataSet, readonly string[]>>;

export type DataColumn = (typeof dataColumns)[DataSet][number];

export const schemaVersion = 1;
export const licence = "CC BY 4.0";

/** null: too few to be told. A list stands in one cell, parted by `|`. */
export type Cell = string | number | null | readonly (number | null)[];
export type DataTable = {
  readonly set: DataSet;
  readonly at: Date;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly Cell[])[];
};

/** RFC 4180: commas, CRLF, quotes where a cell needs them; what is hidden is empty. */
export function csvOf({ columns, rows }: DataTable): string {
  return [columns, ...rows]
    .map((row) => row.map(csvCell).join(","))
    .join("\r\n")
    .concat("\r\n");
}

function csvCell(cell: Cell): string {
  const text = Array.isArray(cell) ? cell.map((one) => one ?? "").join("|") : String(cell ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What each column means, in the city's two languages. */
export type Meanings = Readonly<Record<"id" | "en", Readonly<Record<DataColumn, string>>>>;

/** Each row an object, with what a stranger needs to understand it; the same whoever asks. */
export function jsonOf({ set, at, columns, rows }: DataTable, meanings: Meanings): object {
  return {
    name: set,
    version: schemaVersion,
    licence,
    source: "Etalase, Kota Tarakan",
    as_of: at.toISOString(),
    columns: columns.map((name) => ({ name, meaning: { id: meanings.id[name], en: meanings.en[name] } })),
    rows: rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null]))),
  };
}
