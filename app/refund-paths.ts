import { part, withQuery } from "./address";
import { adminReturnPaths } from "./return-paths";

/** Addresses about money that goes back, and gateways' words that are worked through once more. */
export const refundPaths = {
  /** POST */
  webhookReplay: (id: string) => `/admin/kotak-bayar/${id}/ulang`,
  byOfficer: (nomor: string, partId: string) => `/admin/pesanan/${part(nomor)}/bagian/${partId}/pengembalian`,
  byOwner: (partId: string) => `/kelola/pesanan/${partId}/pengembalian`,
  /** Where a buyer names the account that her money is transferred to. */
  account: (nomor: string, refundId: string, key?: string) =>
    withQuery(`/pesanan/${part(nomor)}/pengembalian/${refundId}`, { kunci: key }),
};

/** The officers' desk for money in an unplanned state, and for goods that go back. */
export const casePaths = {
  ...adminReturnPaths,
  cases: (query?: { tampil?: "semua" }) => withQuery("/admin/kasus", query),
  case: (id: string) => `/admin/kasus/${id}`,
  caseSettlement: (id: string, choice?: string) =>
    withQuery(`/admin/kasus/${id}/penyelesaian`, { pilihan: choice }),
  refundSettlement: (id: string) => `/admin/pengembalian/${id}/penyelesaian`,
};
