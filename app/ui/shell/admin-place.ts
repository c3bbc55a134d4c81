import type { AdminPlace } from "./admin-shell";

const places: Readonly<Record<string, AdminPlace>> = {
  "": "queue",
  toko: "shops",
  dokumen: "shops",
  pelatihan: "training",
  angkatan: "training",
  sertifikat: "training",
  "daftar-usaha": "registry",
  barang: "products",
  pesanan: "orders",
  "kotak-bayar": "payments",
  pengembalian: "payments",
  kasus: "payments",
  retur: "returns",
  "buku-besar": "ledger",
  pencairan: "payouts",
  voucher: "vouchers",
  pajak: "tax",
  pengaturan: "settings",
  orang: "people",
  jejak: "audit",
  pekerjaan: "jobs",
};

/** Which line of the admin's sidebar an address belongs to: "/admin/angkatan/12/peserta" → "training". */
export function adminPlaceOf(pathname: string): AdminPlace | undefined {
  return places[pathname.split("/")[2] ?? ""];
}
