export const id = {
  subject: {
    asked: (nomor: string) => `Pengembalian ${nomor} menunggu jawaban Anda`,
    offered: (nomor: string) => `Toko menawarkan uang untuk ${nomor}`,
    declined: (nomor: string) => `Toko tidak setuju dengan pengembalian ${nomor}`,
    to_send: (nomor: string) => `Barang ${nomor} dikirim kembali ke toko`,
    sent_back: (nomor: string) => `Barang ${nomor} dikirim kembali ke Anda`,
    to_repay: (nomor: string) => `Uang pesanan ${nomor} dikembalikan langsung oleh toko`,
    repaid: (nomor: string) => `Sudahkah uang ${nomor} Anda terima?`,
    with_city: (nomor: string) => `Pengembalian ${nomor} di petugas kota`,
    refunded: (nomor: string) => `Uang pesanan ${nomor} dikembalikan`,
    settled: (nomor: string) => `Pengembalian ${nomor} selesai`,
    withdrawn: (nomor: string) => `Pengembalian ${nomor} dibatalkan pembeli`,
    lapsed: (nomor: string) => `Pengembalian ${nomor} ditutup`,
    rejected: (nomor: string) => `Pengembalian ${nomor} tidak dikabulkan`,
    account: (nomor: string) => `Tulis rekening Anda untuk pengembalian ${nomor}`,
  },
  buyer: {
    offered: (f: Facts) =>
      `${f.shop} menawarkan ${f.amount} untuk pesanan ${f.nomor}, barangnya Anda simpan. Terima tawarannya, atau minta petugas kota memutuskan, sebelum ${f.due}.`,
    declined: (f: Facts) =>
      `${f.shop} tidak setuju dengan pengembalian pesanan ${f.nomor}. Kalau Anda merasa itu tidak benar, minta petugas kota memutuskan sebelum ${f.due}.`,
    to_send: (f: Facts) =>
      `Pengembalian pesanan ${f.nomor} disetujui. Kirim atau antar barangnya ke ${f.shop} sebelum ${f.due}, lalu tulis nomor resinya di halaman ini. Setelah toko menerimanya, ${f.amount} dikembalikan.`,
    to_repay: (f: Facts) => `${f.shop} mengembalikan ${f.amount} untuk pesanan ${f.nomor} langsung ke Anda.`,
    repaid: (f: Facts) =>
      `${f.shop} menyatakan sudah mengembalikan ${f.amount} untuk pesanan ${f.nomor}. Nyatakan di halaman ini apakah uangnya sudah Anda terima. Tanpa jawaban sampai ${f.due}, uangnya dianggap sudah diterima.`,
    with_city: (f: Facts) =>
      `Pengembalian pesanan ${f.nomor} sekarang di petugas kota. Petugas membaca bukti dan pesan kedua pihak, lalu memutuskan.`,
    refunded: (f: Facts) =>
      `${f.amount} untuk pesanan ${f.nomor} dikembalikan lewat cara bayar Anda. Kalau cara bayarnya tidak bisa mengembalikan sendiri, kami meminta rekening Anda.`,
    settled: (f: Facts) => `${f.amount} untuk pesanan ${f.nomor} tercatat sudah Anda terima dari ${f.shop}.`,
    lapsed: (f: Facts) =>
      `Waktu menjawab pengembalian pesanan ${f.nomor} habis, jadi permintaan itu ditutup tanpa uang kembali.`,
    rejected: (f: Facts) => `Petugas kota tidak mengabulkan pengembalian pesanan ${f.nomor}.`,
  },
  shop: {
    asked: (f: Facts) =>
      `${f.buyer} meminta ${f.amount} kembali dari pesanan ${f.nomor}: ${f.reason}. Baca ceritanya dan jawab sebelum ${f.due}. Tanpa jawaban, petugas kota yang memutuskan.`,
    to_send: (f: Facts) =>
      `Petugas kota memutuskan barang pesanan ${f.nomor} dikirim kembali ke toko. Setelah Anda menerimanya, ${f.amount} dikembalikan.`,
    sent_back: (f: Facts) =>
      `${f.buyer} mengirim kembali barang pesanan ${f.nomor}. Periksa begitu sampai, paling lambat ${f.due}; sesudah itu uangnya kembali.`,
    to_repay: (f: Facts) =>
      `Kembalikan ${f.amount} untuk pesanan ${f.nomor} langsung ke ${f.buyer} sebelum ${f.due}, lalu catat di halaman ini.`,
    with_city: (f: Facts) =>
      `Pengembalian pesanan ${f.nomor} sekarang di petugas kota. Petugas membaca bukti dan pesan kedua pihak, lalu memutuskan. Uang bagian ini ditahan sampai itu.`,
    refunded: (f: Facts) => `${f.amount} untuk pesanan ${f.nomor} dikembalikan ke ${f.buyer}.`,
    settled: (f: Facts) => `${f.buyer} sudah menerima ${f.amount} untuk pesanan ${f.nomor}. Terima kasih.`,
    withdrawn: (f: Facts) =>
      `${f.buyer} membatalkan pengembalian pesanan ${f.nomor}. Uang diteruskan seperti biasa.`,
    lapsed: (f: Facts) =>
      `${f.buyer} tidak menjawab, jadi pengembalian pesanan ${f.nomor} ditutup. Uang diteruskan seperti biasa.`,
    rejected: (f: Facts) =>
      `Petugas kota tidak mengabulkan pengembalian pesanan ${f.nomor}. Uang diteruskan seperti biasa.`,
  },
  officer: {
    with_city: (f: Facts) =>
      `Pengembalian pesanan ${f.nomor} dari ${f.shop} menunggu putusan petugas: ${f.buyer} meminta ${f.amount}, alasannya ${f.reason}.`,
  },
  account: (f: Pick<Facts, "nomor" | "amount">) =>
    `${f.amount} untuk pesanan ${f.nomor} dikembalikan, tetapi cara bayar Anda tidak bisa mengembalikan sendiri. Tulis rekening Anda di halaman ini; petugas mentransfer ke sana.`,
  note: {
    buyer: (note: string) => `Kata pembeli: ${note}`,
    shop: (note: string) => `Kata toko: ${note}`,
    city: (note: string) => `Alasan petugas: ${note}`,
  },
};

type Facts = {
  readonly nomor: string;
  readonly shop: string;
  readonly buyer: string;
  readonly amount: string;
  readonly due: string;
  readonly reason: string;
};
