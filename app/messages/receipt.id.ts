export const id = {
  title: "Nota",
  fileName: (nomor: string) => `nota-${nomor}.pdf`,
  number: (nomor: string) => `Pesanan ${nomor}`,
  buyer: "Pembeli",
  seller: "Penjual",
  status: {
    paid: "Sudah dibayar",
    cash: "Bayar tunai di tempat",
    unpaid: "Belum dibayar",
    over: "Dibatalkan",
  },
  delivery: (kind: string) => `Ongkir, ${kind}`,
  partTotal: "Jumlah dari toko ini",
  refunded: "Dikembalikan",
  goods: "Barang",
  deliveries: "Ongkir",
  total: "Jumlah",
  paidAt: "Dibayar",
  reference: "Rujukan pembayaran",
  simulated: "SIMULASI",
  foot: (city: string) =>
    `Penjual adalah toko yang disebut di atas; Etalase ${city} meneruskan pembayarannya. Nota ini bukan faktur pajak.`,
};
