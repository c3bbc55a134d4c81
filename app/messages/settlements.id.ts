export const id = {
  settlements: {
    title: "Penyelesaian",
    lead: "Laporan gerbang pembayaran tentang uang yang dikirim ke rekening kota. Unggah sebagai CSV; tidak ada yang dibukukan sebelum Anda melihat hitungannya.",
    upload: "Unggah laporan",
    file: "Berkas CSV",
    fileHint:
      "Paling besar 5 MB. Midtrans, Xendit, Stripe, gerbang lokal, atau tabel sendiri dengan kolom referensi, bruto, biaya, neto.",
    provider: "Dari gerbang",
    providerHint: "Kenali sendiri dari kolomnya, kecuali tabel buatan sendiri.",
    auto: "Kenali sendiri",
    send: "Periksa berkas",
    history: "Yang pernah diunggah",
    none: "Belum ada laporan.",
    waiting: "Uang yang masih di gerbang",
    waitingText: (oldest: string) => `pembayaran tertua ${oldest}`,
    nothingWaits: "Tidak ada pembayaran yang menunggu laporan.",
    columns: {
      name: "Berkas",
      provider: "Gerbang",
      rows: "Gerakan",
      paidOut: "Masuk bank",
      status: "Keadaan",
    },
    status: { checked: "Belum dibukukan", booked: "Dibukukan" },
    received: "Berkas terbaca tanpa salah. Periksa hitungannya, lalu bukukan.",
    known: "Berkas ini sudah pernah diunggah.",
    wrong: (count: number) => `${count} baris tidak bisa dipercaya. Tidak ada yang disimpan.`,
    wrongMore: (shown: number) => `Hanya ${shown} yang pertama ditampilkan.`,
    wrongLine: "Baris",
    wrongWhy: "Yang salah",
  },

  file: {
    uploaded: "Diunggah",
    booked: "Dibukukan",
    by: (name: string) => `oleh ${name}`,
    totals: "Hitungan",
    movements: "Gerakan di berkas",
    known: "Sudah dibukukan dari berkas lain",
    fresh: "Gerakan baru",
    gross: "Bruto",
    fee: "Biaya",
    net: "Neto",
    paidOut: "Masuk rekening bank",
    newFees: "Biaya yang baru diketahui",
    newBreaks: "Selisih yang akan dibuka",
    inBreaks: "Di akun Selisih",
    breaks: "Selisih",
    noBreaks: "Semua gerakan cocok dengan buku besar.",
    mostShown: (shown: number) => `Hanya ${shown} yang pertama ditampilkan.`,
    line: "Baris",
    confirm: "Bukukan",
    confirmHint: "Jurnal tidak bisa diubah sesudahnya. Berkas yang sama tidak pernah dibukukan dua kali.",
    nothingNew: "Semua gerakan di berkas ini sudah dibukukan.",
    done: (rows: string, breaks: string) => `${rows} gerakan dibukukan, ${breaks} selisih dibuka.`,
    already: "Berkas ini sudah dibukukan.",
    seeBreaks: "Lihat selisih",
  },

  problem: {
    reference_invalid: (column: string, cell: string) =>
      cell === "" ? `${column} kosong.` : `${column} “${cell}” bukan acuan pembayaran.`,
    id_missing: (column: string, cell: string) =>
      cell === "" ? `${column} kosong.` : `${column} “${cell}” bukan nomor transaksi.`,
    amount_invalid: (column: string, cell: string) =>
      cell === ""
        ? `${column} kosong.`
        : `${column} “${cell}”: tulis rupiah utuh tanpa titik ribuan, tanda plus, atau pangkat, misalnya 125000.`,
    net_differs: (column: string, cell: string) => `${column} “${cell}” bukan bruto dikurangi biaya.`,
    fee_above_gross: (column: string, cell: string) => `${column} “${cell}” lebih besar dari brutonya.`,
    total_too_large: (column: string, cell: string) =>
      `${column} “${cell}”: sampai baris ini jumlahnya lebih besar dari yang bisa dibukukan. Periksa angkanya.`,
    kind_unknown: (column: string, cell: string) =>
      cell === "" ? `${column} kosong.` : `${column} “${cell}” tidak dikenal.`,
  },

  errors: {
    file_missing: "Pilih berkasnya dulu.",
    file_empty: "Berkas ini kosong.",
    spreadsheet_file: "Ini berkas Excel atau LibreOffice. Simpan dulu sebagai CSV, lalu kirim lagi.",
    file_too_large: "Berkas ini lebih besar dari 5 MB. Unduh laporan untuk waktu yang lebih pendek.",
    too_many_records: "Berkas ini lebih dari 50.000 baris. Unduh laporan untuk waktu yang lebih pendek.",
    encoding_utf16: "Berkas ini memakai UTF-16. Simpan sebagai CSV UTF-8, lalu kirim lagi.",
    encoding_broken: (line: number) =>
      `Baris ${line} berisi huruf yang rusak. Simpan sebagai CSV UTF-8, lalu kirim lagi.`,
    not_text: (line: number) => `Berkas ini bukan teks (baris ${line}). Simpan sebagai CSV.`,
    quote_broken: (line: number) =>
      `Tanda kutip pada baris ${line} tidak ditutup. Betulkan, lalu kirim lagi.`,
    record_too_long: (line: number) => `Baris ${line} terlalu panjang untuk sebuah laporan.`,
    header_missing: (columns: string) =>
      `Kolom ${columns} tidak ada di berkas ini. Pilih kolom itu saat mengunduh laporan, lalu kirim lagi.`,
    no_movements: "Tidak ada gerakan uang di berkas ini.",
  },
};
