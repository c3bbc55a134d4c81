import { expect, test } from "vitest";
import { ownerWorkOf } from "./owner-work";

test("each address of Bu Rina's workplace is one work, and an unknown one publishes", () => {
  const works = {
    "/kelola": "home",
    "/kelola/": "home",
    "/kelola/pesanan": "orders",
    "/kelola/pesanan/0190/pesan": "orders",
    "/kelola/retur": "orders",
    "/kelola/retur/0190/persetujuan": "orders",
    "/kelola/saldo/laporan": "money",
    "/kelola/dokumen/nib": "papers",
    "/kelola/ulasan": "reviews",
    "/kelola/ulasan/0190/balasan": "publishing",
    "/kelola/barang": "goods",
    "/kelola/barang/ekspor": "goods",
    "/kelola/barang/baru": "publishing",
    "/kelola/barang/0190/stok": "publishing",
    "/kelola/toko": "publishing",
    "/kelola/pengiriman": "publishing",
    "/kelola/pembayaran": "ways",
    "/kelola/pembayaran/qris": "publishing",
    "/kelola/pembayaran/pesanan/0190": "orders",
    "/kelola/pembayaran/pesanan/0190/penerimaan": "orders",
    "/kelola/pembayaran/pesanan/0190/sanggahan": "orders",
    "/kelola/voucher": "vouchers",
    "/kelola/voucher/0190": "publishing",
    "/kelola/yang-baru": "publishing",
  };
  for (const [path, work] of Object.entries(works)) expect([path, ownerWorkOf(path)]).toEqual([path, work]);
});
