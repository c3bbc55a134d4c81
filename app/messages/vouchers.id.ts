/** What a buyer reads about vouchers. */
export const id = {
  title: "Voucher",
  field: "Kode voucher",
  fieldHint: "Satu kode untuk satu pesanan. Potongannya dari harga barang, bukan ongkir.",
  apply: "Pakai",
  remove: "Lepas",
  removeOf: (code: string) => `Lepas voucher ${code}`,
  applied: (code: string, sum: string) => `Voucher ${code} dipakai: hemat ${sum}.`,
  removed: "Voucher dilepas dari keranjang.",
  appliedFirst: (code: string, total: string) =>
    `Voucher ${code} dipasang. Jumlahnya sekarang ${total}. Periksa, lalu tekan Bayar lagi.`,
  discount: (code: string) => `Voucher ${code}`,
  byShop: "Ditanggung toko",
  byCity: "Ditanggung kota",
  worthPercent: (percent: string, cap: string | null) =>
    cap === null ? percent : `${percent}, paling banyak ${cap}`,
  least: (sum: string) => `belanja paling sedikit ${sum}`,
  offers: "Voucher untuk toko ini",
  offer: (worth: string) => `Potongan ${worth}`,
  offerUntil: (day: string) => `sampai ${day}`,
  discountIn: (sum: string) => `Sudah dipotong voucher ${sum}`,
  shopLine: "Voucher toko",
  cityLine: "Voucher kota",
  cityAdds: "Diganti kota",
  ofCity: (sum: string) => `+ ${sum} voucher kota`,
  notCounted: "Belum dihitung",
  typeFirst: "Ketik kode vouchernya dulu, lalu tekan Pakai.",
  refused: (why: string, total: string) =>
    `Voucher tidak dihitung lagi. ${why} Jumlahnya sekarang ${total}. Periksa, lalu tekan Bayar lagi.`,
  refusals: {
    voucher_unknown:
      "Kode ini tidak dikenal. Periksa huruf dan angkanya; spasi dan huruf besar tidak berpengaruh.",
    voucher_stopped: "Voucher ini sudah dihentikan oleh pembuatnya.",
    voucher_early: (day: string) => `Voucher ini baru berlaku mulai ${day}.`,
    voucher_over: (day: string) => `Voucher ini berlaku sampai ${day} saja.`,
    voucher_other_shop: (shop: string) =>
      `Voucher ini untuk barang dari ${shop}, dan di keranjang belum ada barangnya.`,
    voucher_more_needed: (missing: string, least: string) =>
      `Belanja ${missing} lagi untuk memakai voucher ini (paling sedikit ${least}, belum termasuk ongkir).`,
    voucher_used_up: (limit: string) => `Voucher ini sudah habis: ${limit} kali terpakai.`,
    voucher_budget: (left: string, needed: string) =>
      `Sisa anggaran voucher ini ${left}, kurang untuk potongan ${needed}.`,
    voucher_used_by_you: (times: number) =>
      times === 1
        ? "Voucher ini sudah pernah dipakai dengan akun, nomor, atau surel ini; setiap orang 1 kali."
        : `Voucher ini sudah dipakai ${times} kali dengan akun, nomor, atau surel ini; lebih dari itu tidak bisa.`,
    voucher_too_little:
      "Harga barangnya terlalu kecil untuk dipotong: paling sedikit Rp 1.000 tetap dibayar.",
  },
};
