export const id = {
  title: "Semua toko",
  description: "Toko UMKM Tarakan yang lulus pelatihan digital kota, menurut kelurahan.",
  count: (shops: string) => `${shops} toko buka`,
  place: "Kelurahan atau kecamatan",
  everywhere: "Seluruh kota",
  whole: (district: string) => `Semua ${district}`,
  name: "Nama toko",
  show: "Tampilkan",
  none: "Belum ada toko di sini",
  noneHint: "Coba kelurahan lain, atau hapus nama yang dicari.",
  showAll: "Lihat semua toko",
};
