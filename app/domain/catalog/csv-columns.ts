/** The columns of an owner's table of goods, in the order in which it is exported. */
export const csvColumns = [
  "nama",
  "harga",
  "stok",
  "berat",
  "kategori",
  "deskripsi",
  "sku",
  "varian",
  "halal",
  "masa_simpan",
  "terbit",
] as const;

/** `foto` is understood only to say that pictures aren't fetched from addresses. */
export type CsvColumn = (typeof csvColumns)[number] | "foto";

export const requiredCsvColumns = ["nama", "harga"] as const satisfies readonly CsvColumn[];

/** Where each known column stands, counted from 0, and the headings that say nothing to us. */
export type CsvHeader = {
  readonly places: Readonly<Partial<Record<CsvColumn, number>>>;
  readonly unknown: readonly string[];
};

const headings: Readonly<Record<CsvColumn, readonly string[]>> = {
  nama: ["nama", "namabarang", "namaproduk", "barang", "produk", "name", "productname"],
  harga: ["harga", "hargarp", "hargajual", "hargasatuan", "price"],
  stok: ["stok", "stock", "jumlahstok", "persediaan"],
  berat: ["berat", "beratgram", "beratg", "beratgr", "beratkirim", "weight"],
  kategori: ["kategori", "category", "jenis"],
  deskripsi: ["deskripsi", "keterangan", "description", "ceritabarang"],
  sku: ["sku", "kodebarang", "kode", "kodesku"],
  varian: ["varian", "variasi", "pilihan", "variant", "variants"],
  halal: ["halal"],
  masa_simpan: ["masasimpan", "tahan", "tahanberapalama", "shelflife"],
  terbit: ["terbit", "dipajang", "tampil", "published"],
  foto: ["foto", "gambar", "urlfoto", "urlgambar", "linkfoto", "linkgambar", "image", "imageurl", "photo"],
};

const columnOf = new Map<string, CsvColumn>(
  Object.entries(headings).flatMap(([column, words]) => words.map((word) => [word, column as CsvColumn])),
);

/** Reads a row as the header: its words in any order and case. Of two columns of one meaning the first counts. */
export function readCsvHeader(cells: readonly string[]): CsvHeader {
  const places: Partial<Record<CsvColumn, number>> = {};
  const unknown: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const column = cell.length > 60 ? undefined : columnOf.get(headingKey(cell));
    if (column && places[column] === undefined) places[column] = index;
    else if (cell.trim() !== "") unknown.push(cell.trim().slice(0, 40));
  }
  return { places, unknown: unknown.slice(0, 20) };
}

export function missingCsvColumns({ places }: CsvHeader): CsvColumn[] {
  return requiredCsvColumns.filter((column) => places[column] === undefined);
}

function headingKey(cell: string): string {
  return cell
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}
