import { part, withQuery } from "./address";

const of = (nomor: string, returnId: string, rest = "") =>
  `/pesanan/${part(nomor)}/retur/${part(returnId)}${rest}`;

/** Goods that go back: the buyer's addresses, with the key of her order's private link. */
export const returnPaths = {
  ask: (nomor: string, partId: string, key?: string) =>
    withQuery(`/pesanan/${part(nomor)}/bagian/${partId}/pengembalian`, { kunci: key }),
  one: (nomor: string, returnId: string, key?: string) => withQuery(of(nomor, returnId), { kunci: key }),
  photo: (nomor: string, returnId: string, photoId: string, key?: string) =>
    withQuery(of(nomor, returnId, `/foto/${part(photoId)}`), { kunci: key }),
  /** POST: takes the sum that the shop offered. */
  offer: (nomor: string, returnId: string, key?: string) =>
    withQuery(of(nomor, returnId, "/persetujuan"), { kunci: key }),
  /** POST: asks the city to decide. */
  complaint: (nomor: string, returnId: string, key?: string) =>
    withQuery(of(nomor, returnId, "/pengaduan"), { kunci: key }),
  /** POST: the goods are on their way back. */
  shipment: (nomor: string, returnId: string, key?: string) =>
    withQuery(of(nomor, returnId, "/pengiriman"), { kunci: key }),
  withdrawal: (nomor: string, returnId: string, key?: string) =>
    withQuery(of(nomor, returnId, "/pembatalan"), { kunci: key }),
  /** POST: the money that the shop repaid by hand is there. */
  receipt: (nomor: string, returnId: string, key?: string) =>
    withQuery(of(nomor, returnId, "/penerimaan"), { kunci: key }),
} as const;

/** And the owner's. */
export const ownerReturnPaths = {
  returns: (query?: { tampil?: string; hal?: number }) => withQuery("/kelola/retur", query),
  return: (id: string) => `/kelola/retur/${part(id)}`,
  returnPhoto: (id: string, photoId: string) => `/kelola/retur/${part(id)}/foto/${part(photoId)}`,
  returnAcceptance: (id: string) => `/kelola/retur/${part(id)}/persetujuan`,
  returnOffer: (id: string) => `/kelola/retur/${part(id)}/penawaran`,
  returnRefusal: (id: string) => `/kelola/retur/${part(id)}/penolakan`,
  /** POST: the goods are in the shop again. */
  returnReceipt: (id: string) => `/kelola/retur/${part(id)}/penerimaan`,
  /** POST: nothing came, or not what was to come. */
  returnObjection: (id: string) => `/kelola/retur/${part(id)}/sanggahan`,
  /** POST: the money was given back by hand. */
  returnRepayment: (id: string) => `/kelola/retur/${part(id)}/pembayaran`,
} as const;

/** And the officers'. */
export const adminReturnPaths = {
  returns: (query?: { tampil?: string; hal?: number }) => withQuery("/admin/retur", query),
  return: (id: string) => `/admin/retur/${part(id)}`,
  returnPhoto: (id: string, photoId: string) => `/admin/retur/${part(id)}/foto/${part(photoId)}`,
  returnDecision: (id: string, query?: { pilihan?: string; jumlah?: string }) =>
    withQuery(`/admin/retur/${part(id)}/putusan`, query),
} as const;
