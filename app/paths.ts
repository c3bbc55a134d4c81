/** Every address of Etalase as a typed function: a renamed page changes here, and nowhere else. */

import { accountPaths } from "./account-paths";
import { part, withQuery } from "./address";
import { cartPaths } from "./cart-paths";
import { connectionPaths } from "./connection-paths";
import { casePaths, refundPaths } from "./refund-paths";
import { ownerReturnPaths, returnPaths } from "./return-paths";
import { proofPaths, straightPaths } from "./straight-paths";
import { adminTaxPaths, ownerTaxPaths } from "./tax-paths";

export type SearchQuery = {
  readonly q?: string;
  readonly kategori?: string;
  readonly kecamatan?: string;
  readonly kelurahan?: string;
  readonly min?: string;
  readonly maks?: string;
  readonly halal?: boolean;
  readonly stok?: boolean;
  readonly nilai?: string;
  readonly kirim?: string;
  readonly persis?: boolean;
  readonly urut?: string;
  readonly hal?: number;
};

export const paths = {
  home: () => "/",
  search: (query?: SearchQuery) => withQuery("/cari", query),
  suggest: (q: string) => withQuery("/cari/saran", { q }),
  category: (slug: string, query?: SearchQuery) => withQuery(`/kategori/${part(slug)}`, query),
  shops: (query?: { kelurahan?: string; kecamatan?: string; tempat?: string; q?: string; hal?: number }) =>
    withQuery("/toko", query),
  shop: (slug: string, query?: { kategori?: string; hal?: number; ulasan?: number }) =>
    withQuery(`/toko/${part(slug)}`, query),
  product: (shop: string, product: string, query?: { varian?: string; ulasan?: number }) =>
    withQuery(`/toko/${part(shop)}/${part(product)}`, query),
  photo: (hash: string, width: number, format: "avif" | "webp" | "jpg") =>
    `/media/${hash}-${width}.${format}`,

  ...cartPaths,

  orders: () => "/pesanan",
  /** `token` opens the order without signing in; `periksa`: she says that she has paid. */
  order: (nomor: string, token?: string, periksa?: 1) =>
    withQuery(`/pesanan/${part(nomor)}`, { kunci: token, periksa }),
  orderReceipt: (nomor: string, token?: string) =>
    withQuery(`/pesanan/${part(nomor)}/nota.pdf`, { kunci: token }),
  orderQr: (nomor: string, token?: string) => withQuery(`/pesanan/${part(nomor)}/qr.svg`, { kunci: token }),
  /** The same code as a picture that a phone's gallery keeps. */
  orderQrImage: (nomor: string, token?: string) =>
    withQuery(`/pesanan/${part(nomor)}/qr.png`, { kunci: token }),
  orderCancellation: (nomor: string, token?: string) =>
    withQuery(`/pesanan/${part(nomor)}/pembatalan`, { kunci: token }),
  ...proofPaths,
  orderPayment: (nomor: string, token?: string) =>
    withQuery(`/pesanan/${part(nomor)}/pembayaran`, { kunci: token }),
  partReceipt: (nomor: string, partId: string, token?: string) =>
    withQuery(`/pesanan/${part(nomor)}/bagian/${partId}/penerimaan`, { kunci: token }),
  partMessages: (nomor: string, partId: string, token?: string) =>
    withQuery(`/pesanan/${part(nomor)}/bagian/${partId}/pesan`, { kunci: token }),
  lineReview: (nomor: string, lineId: string, token?: string) =>
    withQuery(`/pesanan/${part(nomor)}/barang/${lineId}/ulasan`, { kunci: token }),

  training: () => "/pelatihan",
  trainingInvitation: (token: string) => `/pelatihan/${part(token)}`,
  trainingHelp: () => "/pelatihan/bantuan",
  checkin: (token: string) => `/hadir/${part(token)}`,
  certificates: () => "/sertifikat",
  certificate: (number: string) => `/sertifikat/${part(number)}`,
  certificatePdf: (number: string) => `/sertifikat/${part(number)}/berkas.pdf`,
  city: (query?: { ukuran?: string }) => withQuery("/kota", query),
  openData: () => "/data",
  /** `set` is one of open-data's names. */
  openDataFile: (set: string, format: "csv" | "json") => `/data/${part(set)}.${format}`,
  page: (slug: string) => `/halaman/${part(slug)}`,

  ...accountPaths,
  refunds: refundPaths,
  returns: returnPaths,
  language: () => "/bahasa",

  claim: (code?: string) => (code ? `/klaim/${part(code)}` : "/klaim"),
  openShop: () => "/buka-toko",
  owner: {
    home: () => "/kelola",
    products: (query?: { status?: string; q?: string; hal?: number }) => withQuery("/kelola/barang", query),
    newProduct: () => "/kelola/barang/baru",
    product: (id: string) => `/kelola/barang/${id}`,
    productPhotos: (id: string) => `/kelola/barang/${id}/foto`,
    productPhoto: (id: string, photoId: string) => `/kelola/barang/${id}/foto/${photoId}`,
    productPhotoOrder: (id: string) => `/kelola/barang/${id}/foto/urutan`,
    productPublication: (id: string) => `/kelola/barang/${id}/terbit`,
    productArchive: (id: string) => `/kelola/barang/${id}/arsip`,
    productCopy: (id: string) => `/kelola/barang/${id}/salinan`,
    productStock: (id: string) => `/kelola/barang/${id}/stok`,
    productTables: () => "/kelola/barang/impor",
    productTableTemplate: () => "/kelola/barang/impor/contoh.csv",
    productTable: (importId: string, query?: { hal?: number }) =>
      withQuery(`/kelola/barang/impor/${importId}`, query),
    productTableConsent: (importId: string) => `/kelola/barang/impor/${importId}/penerapan`,
    productExport: () => "/kelola/barang/ekspor",
    orders: (query?: { status?: string; hal?: number }) => withQuery("/kelola/pesanan", query),
    order: (partId: string) => `/kelola/pesanan/${partId}`,
    orderAcceptance: (partId: string) => `/kelola/pesanan/${partId}/penerimaan`,
    orderShipment: (partId: string) => `/kelola/pesanan/${partId}/pengiriman`,
    orderHandover: (partId: string) => `/kelola/pesanan/${partId}/penyerahan`,
    orderReadiness: (partId: string) => `/kelola/pesanan/${partId}/kesiapan`,
    orderRefusal: (partId: string) => `/kelola/pesanan/${partId}/penolakan`,
    orderLabel: (partId: string) => `/kelola/pesanan/${partId}/label`,
    orderMessages: (partId: string) => `/kelola/pesanan/${partId}/pesan`,
    shop: () => "/kelola/toko",
    documents: () => "/kelola/dokumen",
    document: (kind: string) => `/kelola/dokumen/${kind}`,
    delivery: () => "/kelola/pengiriman",
    submission: () => "/kelola/pengajuan",
    ...straightPaths,
    ...ownerReturnPaths,
    balance: () => "/kelola/saldo",
    /** POST: what is free goes before the officers now. */
    payoutRequest: () => "/kelola/saldo/permintaan",
    ...connectionPaths,
    statement: (query?: { bulan?: string }) => withQuery("/kelola/saldo/laporan", query),
    statementFile: (month: string, kind: "csv" | "pdf") => `/kelola/saldo/laporan/${part(month)}.${kind}`,
    ...ownerTaxPaths,
    vouchers: () => "/kelola/voucher",
    newVoucher: () => "/kelola/voucher/baru",
    voucher: (id: string) => `/kelola/voucher/${id}`,
    voucherStop: (id: string) => `/kelola/voucher/${id}/penghentian`,
    reviews: (query?: { tampil?: string; hal?: number }) => withQuery("/kelola/ulasan", query),
    reviewReply: (reviewId: string) => `/kelola/ulasan/${reviewId}/balasan`,
  },

  admin: {
    ...casePaths,
    home: (query?: { toko?: string; q?: string }) => withQuery("/admin", query),
    shops: (query?: { status?: string; q?: string; hal?: number }) => withQuery("/admin/toko", query),
    /** What the list shows, for a spreadsheet. */
    shopsCsv: (query?: { status?: string; q?: string }) => withQuery("/admin/toko.csv", query),
    shop: (id: string) => `/admin/toko/${id}`,
    /** Several at once, ticked in the queue. */
    shopApprovals: () => "/admin/toko/persetujuan",
    shopApproval: (id: string) => `/admin/toko/${id}/persetujuan`,
    shopRevision: (id: string) => `/admin/toko/${id}/perbaikan`,
    shopRejection: (id: string) => `/admin/toko/${id}/penolakan`,
    shopSuspension: (id: string) => `/admin/toko/${id}/penangguhan`,
    shopPreview: (id: string) => `/admin/toko/${id}/pratinjau`,
    documentFile: (id: string) => `/admin/dokumen/${id}/berkas`,
    documentCheck: (id: string) => `/admin/dokumen/${id}/pemeriksaan`,
    registry: (query?: { q?: string; kelurahan?: string; hal?: number }) =>
      withQuery("/admin/daftar-usaha", query),
    imports: () => "/admin/daftar-usaha/impor",
    import: (id: string, query?: { hasil?: string; hal?: number }) =>
      withQuery(`/admin/daftar-usaha/impor/${id}`, query),
    importStart: (id: string) => `/admin/daftar-usaha/impor/${id}/mulai`,
    importRows: (id: string, outcome?: string) =>
      withQuery(`/admin/daftar-usaha/impor/${id}/baris.csv`, { hasil: outcome }),
    training: () => "/admin/pelatihan",
    programme: (id: string) => `/admin/pelatihan/${id}`,
    batch: (id: string) => `/admin/angkatan/${id}`,
    batchParticipants: (id: string, query?: { q?: string; kelurahan?: string; hal?: number }) =>
      withQuery(`/admin/angkatan/${id}/peserta`, query),
    batchWalkIns: (id: string) => `/admin/angkatan/${id}/peserta/baru`,
    participantSeat: (id: string, participantId: string) =>
      `/admin/angkatan/${id}/peserta/${participantId}/kursi`,
    participantRemoval: (id: string, participantId: string) =>
      `/admin/angkatan/${id}/peserta/${participantId}/pengeluaran`,
    participantHelp: (id: string, participantId: string) =>
      `/admin/angkatan/${id}/peserta/${participantId}/bantuan`,
    batchAttendanceSheet: (id: string, meetingId: string) => `/admin/angkatan/${id}/hadir/${meetingId}`,
    batchAttendancePrint: (id: string, meetingId: string) => `/admin/angkatan/${id}/hadir/${meetingId}/cetak`,
    batchGraduation: (id: string) => `/admin/angkatan/${id}/kelulusan`,
    /** POST takes a certificate's worth away, with the reason. */
    certificateRevocation: (number: string) => `/admin/sertifikat/${part(number)}/pencabutan`,
    batchCards: (id: string) => `/admin/angkatan/${id}/kartu`,
    products: (query?: { q?: string; status?: string; hal?: number }) => withQuery("/admin/barang", query),
    /** POST takes a product down, DELETE brings it back. */
    productTakedown: (id: string) => `/admin/barang/${id}/penurunan`,
    orders: (query?: { q?: string; status?: string; hal?: number }) => withQuery("/admin/pesanan", query),
    order: (nomor: string) => `/admin/pesanan/${part(nomor)}`,
    payments: (query?: { hal?: number }) => withQuery("/admin/kotak-bayar", query),
    ledger: (query?: { hal?: number }) => withQuery("/admin/buku-besar", query),
    /** POST: proves the books. */
    ledgerProof: () => "/admin/buku-besar/pembuktian",
    ledgerAccount: (id: string, query?: { hal?: number }) => withQuery(`/admin/buku-besar/akun/${id}`, query),
    breaks: (query?: { tampil?: "selesai"; jenis?: string; hal?: number }) =>
      withQuery("/admin/buku-besar/selisih", query),
    break: (id: string) => `/admin/buku-besar/selisih/${id}`,
    /** POST: asks the gateways for their lists. */
    gatewayComparison: () => "/admin/buku-besar/perbandingan",
    settlements: () => "/admin/buku-besar/penyelesaian",
    settlement: (id: string) => `/admin/buku-besar/penyelesaian/${id}`,
    settlementBooking: (id: string) => `/admin/buku-besar/penyelesaian/${id}/pembukuan`,
    payouts: () => "/admin/pencairan",
    /** POST: what is gathered becomes a batch. */
    payoutBatches: () => "/admin/pencairan/paket",
    payoutBatch: (id: string) => `/admin/pencairan/paket/${id}`,
    payoutBatchApproval: (id: string) => `/admin/pencairan/paket/${id}/persetujuan`,
    payoutBatchCancellation: (id: string) => `/admin/pencairan/paket/${id}/pembatalan`,
    payoutBatchFile: (id: string) => `/admin/pencairan/paket/${id}/berkas.csv`,
    /** It came back, or never arrived. */
    payoutReturn: (id: string) => `/admin/pencairan/${id}/kembali`,
    /** POST: counts what the last payout day made due. */
    payoutCollection: () => "/admin/pencairan/hitungan",
    payoutTransfer: (id: string) => `/admin/pencairan/${id}/pengiriman`,
    ...adminTaxPaths,
    vouchers: () => "/admin/voucher",
    newVoucher: () => "/admin/voucher/baru",
    voucher: (id: string) => `/admin/voucher/${id}`,
    voucherStop: (id: string) => `/admin/voucher/${id}/penghentian`,
    people: (query?: { q?: string; peran?: string; hal?: number }) => withQuery("/admin/orang", query),
    personRole: (id: string) => `/admin/orang/${id}/peran`,
    personResetLink: (id: string) => `/admin/orang/${id}/tautan`,
    audit: (query?: { q?: string; jenis?: string; hal?: number }) => withQuery("/admin/jejak", query),
    jobs: () => "/admin/pekerjaan",
    jobRetry: (id: string) => `/admin/pekerjaan/${id}/ulang`,
  },

  webhook: (provider: string) => `/webhook/${part(provider)}`,
  dev: { kit: () => "/dev/kit", letters: () => "/dev/surat" },
} as const;

/** Only a path of ours is followed after sign-in: anything else falls back to home. */
export function safeReturnPath(text: string | null | undefined): string {
  if (!text?.startsWith("/") || text.length > 500) return "/";
  if (
    /^\/[/\\]/.test(text) ||
    /[\\\u0000-\u001f\u007f]/.test(text) ||
    /%(0[0-9a-f]|1[0-9a-f]|2f|5c)/i.test(text.slice(0, 6))
  )
    return "/";
  try {
    const url = new URL(text, "http://etalase.invalid");
    const isOurs = url.host === "etalase.invalid" && !url.username;
    // `/a/..//evil.example` straightens to `//evil.example`, which is another host.
    return isOurs && !url.pathname.startsWith("//") ? `${url.pathname}${url.search}` : "/";
  } catch {
    return "/";
  }
}
