export const id = {
  title: "Data saya",
  lead: "Semua yang Etalase simpan tentang Anda, dan cara mengakhirinya.",
  exportTitle: "Unduh data saya",
  exportText:
    "Satu berkas JSON: akun, alamat, pesanan, bukti bayar, rekening pengembalian, voucher, pesan, ulasan, kabar, dan catatan kegiatan. Kata sandi tidak termasuk.",
  download: "Unduh berkas",
  closeTitle: "Hapus akun",
  closeText:
    "Nama, surel, nomor, alamat, rekening, bukti bayar, dan pesan Anda dihapus, dan akun ini tidak bisa dipakai masuk lagi. Pesanan yang sudah selesai tetap tercatat untuk pembukuan toko dan kota, tanpa nama dan alamat. Ulasan tetap ada tanpa nama.",
  trainingText: "Daftar peserta pelatihan adalah catatan kota dan tetap disimpan.",
  goClose: "Hapus akun…",
  password: "Kata sandi, untuk memastikan ini Anda",
  close: "Hapus akun untuk selamanya",
  keep: "Tidak jadi",
  closed: "Akun sudah dihapus. Terima kasih pernah belanja di sini.",
  cannot: "Akun ini belum bisa dihapus",
  toOrders: "Lihat pesanan",
  why: {
    has_shop: (shop: string) =>
      `Akun ini mengelola ${shop}. Minta petugas kota menutup tokonya, atau pemilik toko melepas Anda, lalu coba lagi.`,
    is_officer: "Akun ini milik petugas. Minta admin lain mencabut perannya dulu.",
    refunds_open: (count: number) =>
      `Masih ada ${count} pengembalian uang yang belum sampai ke Anda. Tunggu sampai selesai, lalu coba lagi.`,
    orders_open: (count: number) =>
      `Masih ada ${count} pesanan yang berjalan. Tunggu sampai selesai, atau batalkan dulu, lalu coba lagi.`,
  },
  errors: {
    password_wrong: "Kata sandi tidak cocok.",
    required: "Tulis kata sandi Anda.",
  },
};
