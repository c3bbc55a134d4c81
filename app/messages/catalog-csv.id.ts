import type { CsvProblem } from "~/domain/catalog/csv-report";

type Fact = string | number | null;
type Sentence = (value: string, fact: Fact) => string;

const reason: Readonly<Record<CsvProblem, Sentence>> = {
  required: () => "wajib diisi",
  name_short: () => "nama terlalu pendek: tulis paling sedikit 3 huruf",
  too_long: (_, most) => `terlalu panjang: paling banyak ${most} huruf`,
  text_strange: () => "berisi tanda atau baris baru yang tidak bisa disimpan: tulis dengan huruf biasa",
  price_invalid: () => "bukan harga: tulis rupiah bulat, misalnya 25.000, Rp 25.000, atau 25rb",
  price_zero: () => "harga harus lebih dari nol, misalnya 25.000",
  price_too_high: () => "harga paling tinggi Rp 100.000.000",
  stock_invalid: (_, most) => `bukan jumlah stok: tulis angka bulat 0 sampai ${most}, misalnya 12`,
  weight_invalid: () =>
    "bukan berat: tulis gram atau kilogram, misalnya 290 atau 1,5 kg (paling berat 500 kg)",
  yes_no_invalid: () => "tulis ya atau tidak",
  photo_not_taken: () => "foto tidak diambil dari alamat: kosongkan, lalu unggah foto di halaman barang",
  variant_shape: () => "tulis nama pilihan dan isinya, misalnya Rasa=Pedas atau Rasa=Pedas|Ukuran=250 g",
  variant_too_many: () => "paling banyak dua pilihan, misalnya Rasa=Pedas|Ukuran=250 g",
  category_unknown: (_, nearest) =>
    nearest ? `kategori tidak dikenal: mungkin maksudnya ${nearest}?` : "kategori tidak dikenal",
  category_unclear: () => "kategori tidak terbaca dari nama barang: tulis kategorinya, misalnya Amplang",
  row_twice: (_, line) =>
    line === null
      ? "varian ini sudah ada pada barangnya: tulis varian yang lain"
      : `sama dengan baris ${line}: tulis varian yang lain, misalnya Rasa=Pedas`,
  options_differ: (_, names) => `barang ini memakai pilihan ${names}: pakai nama pilihan yang sama`,
  options_none: () =>
    "barang ini belum punya pilihan di etalase: kosongkan varian, atau tambahkan pilihannya di halaman barang",
  option_missing: (_, names) => `barang ini punya pilihan ${names}: tulis isinya, misalnya ${names}=…`,
  first_row_wrong: (_, line) => `menunggu baris ${line} dibetulkan: keduanya satu barang`,
  stock_below_held: (_, held) => `${held} sudah dipesan pembeli: stok tidak bisa lebih kecil dari ${held}`,
  taken_down: () => "barang ini diturunkan petugas kota: kosongkan, dan hubungi petugas untuk memajangnya",
  variants_full: (_, most) => `satu barang paling banyak ${most} varian`,
  name_ambiguous: (_, count) => `ada ${count} barang dengan nama ini: tulis SKU yang dimaksud`,
  sku_of_other: (_, name) => `barang ${name} sudah disebut baris lain dengan nama lain: samakan namanya`,
};

export const id = {
  link: "Impor & ekspor",
  import: "Impor dari CSV",
  export: "Unduh semua barang",
  exportName: (shop: string, day: string) => `barang-${shop}-${day}.csv`,
  templateName: "contoh-barang.csv",
  lead: "Isi banyak barang sekaligus dari Excel atau LibreOffice. Berkas diperiksa dulu; barang baru berubah sesudah Anda setuju.",
  file: "Berkas CSV",
  fileHint: (megabytes: number, rows: string) => `Paling besar ${megabytes} MB dan ${rows} baris.`,
  send: "Periksa berkas",
  template: "Unduh contoh berkas",
  templateHelp: "Isi contoh ini, simpan sebagai CSV, lalu kirim di sini.",
  exportHelp: "Barang Anda sebagai CSV: ubah harga atau stoknya, lalu impor lagi.",
  received: "Berkas sudah diperiksa. Belum ada yang berubah.",
  columnsTitle: "Arti tiap kolom",
  columnsLead: "Kolom boleh urut bagaimana saja. Yang wajib hanya nama dan harga.",
  column: "Kolom",
  meaning: "Isi",
  columns: {
    nama: "Nama barang. Baris dengan nama yang sama menjadi varian satu barang.",
    harga: "Rupiah bulat: 25.000, Rp 25.000, atau 25rb.",
    stok: "Jumlah yang ada. Kosong: stok tidak berubah, atau 0 untuk barang baru.",
    berat: "Gram dengan kemasan: 290 atau 1,5 kg. Kosong: 250 gram untuk barang baru.",
    kategori: "Nama kategori. Kosong: dipilihkan dari nama barang.",
    deskripsi: "Cerita barang.",
    sku: "Kode barang Anda. Barang dicari dengan kode ini dulu, lalu dengan nama dan varian.",
    varian: "Rasa=Pedas|Ukuran=250 g. Kosong: barang hanya satu macam.",
    halal: "ya atau tidak.",
    masa_simpan: "Misalnya 3 bulan.",
    terbit: "ya: dipajang. tidak: draf. Kosong: barang baru langsung dipajang.",
  },
  firstCounts:
    "Kategori, deskripsi, halal, masa_simpan, dan terbit cukup ditulis di baris pertama sebuah barang.",
  problems: {
    file_missing: "Pilih berkasnya dulu.",
    file_gone: "Berkas ini sudah tidak disimpan. Kirim lagi berkasnya.",
    file_used: "Berkas ini sudah diimpor, atau sudah tidak disimpan. Lihat dulu daftar barang Anda.",
    file_empty: "Berkas ini kosong. Isi dulu, lalu simpan sebagai CSV.",
    spreadsheet_file: "Ini berkas Excel atau LibreOffice. Simpan dulu sebagai CSV, lalu kirim lagi.",
    file_too_large: (megabytes: number) =>
      `Berkas ini lebih besar dari ${megabytes} MB. Bagi menjadi beberapa berkas.`,
    too_many_records: (rows: string) => `Berkas ini lebih dari ${rows} baris. Bagi menjadi beberapa berkas.`,
    encoding_utf16: "Berkas ini memakai UTF-16 (baris 1). Simpan sebagai CSV UTF-8, lalu kirim lagi.",
    encoding_broken: (line: string) =>
      `Baris ${line} berisi huruf yang rusak. Simpan berkas sebagai CSV UTF-8, lalu kirim lagi.`,
    not_text: (line: string) => `Berkas ini bukan teks (baris ${line}). Simpan sebagai CSV.`,
    quote_broken: (line: string) =>
      `Tanda kutip pada baris ${line} tidak ditutup, atau ada di tengah isi kolom. Betulkan, lalu kirim lagi.`,
    record_too_long: (line: string) =>
      `Baris ${line} terlalu panjang. Mungkin ada tanda kutip yang tidak ditutup.`,
    header_missing: (columns: string) => `Kolom ${columns} tidak ada di berkas ini. Lihat contoh berkas.`,
    sku_twice: (found: string) =>
      `SKU yang sama dipakai dua kali, jadi berkas ini tidak bisa diimpor: ${found}. Satu SKU untuk satu barang.`,
    skuLines: (sku: string, lines: string) => `${sku} di baris ${lines}`,
    storage_full: "Tempat penyimpanan sedang penuh. Coba lagi nanti.",
  },
  report: {
    title: "Hasil pemeriksaan",
    created: "baru",
    updated: "berubah",
    unchanged: "tetap",
    rejected: "perlu dibetulkan",
    figures: "Baris berkas menurut hasilnya",
    confirm: (rows: string, goods: string) => `Impor ${rows} baris (${goods} barang)`,
    confirmHelp: "Baris yang salah ditinggalkan. Betulkan di berkas, lalu kirim lagi kapan saja.",
    nothingNew: "Semua baris yang benar sudah sama dengan etalase. Tidak ada yang perlu diimpor.",
    nothingGood: "Belum ada baris yang bisa diimpor. Betulkan berkasnya, lalu kirim lagi.",
    other: "Kirim berkas lain",
    unknownColumns: (names: string) => `Kolom yang tidak dikenal dan tidak dibaca: ${names}.`,
    errors: "Baris yang perlu dibetulkan",
    line: "Baris",
    column: "Kolom",
    value: "Isi",
    reason: "Yang benar",
    emptyValue: "kosong",
    goods: "Barang di berkas ini",
    good: "Barang",
    variants: "Varian",
    outcome: { created: "Baru", updated: "Berubah", unchanged: "Tetap" },
    draft: "draf",
    moreGoods: (count: string) => `dan ${count} barang lain`,
  },
  done: (created: string, updated: string, rejected: string | null) =>
    `Impor selesai: ${created} baris baru, ${updated} berubah${rejected ? `, ${rejected} ditinggalkan` : ""}.`,
  reason,
};
