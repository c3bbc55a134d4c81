import { part, withQuery } from "./address";

/** How buyers pay the shop itself, and those who say that they did: for its owner. */
export const straightPaths = {
  straight: () => "/kelola/pembayaran",
  straightQris: () => "/kelola/pembayaran/qris",
  straightQrisConfirmation: () => "/kelola/pembayaran/qris/persetujuan",
  straightQrisRemoval: () => "/kelola/pembayaran/qris/pelepasan",
  straightAccount: () => "/kelola/pembayaran/rekening",
  straightAccountRemoval: () => "/kelola/pembayaran/rekening/pelepasan",
  straightOrder: (orderId: string) => `/kelola/pembayaran/pesanan/${orderId}`,
  straightConfirmation: (orderId: string) => `/kelola/pembayaran/pesanan/${orderId}/penerimaan`,
  straightDispute: (orderId: string) => `/kelola/pembayaran/pesanan/${orderId}/sanggahan`,
  straightProof: (orderId: string, proofId: string) =>
    `/kelola/pembayaran/pesanan/${orderId}/bukti/${proofId}`,
} as const;

/** And for the buyer. */
export const proofPaths = {
  /** POST: a photo that she paid. */
  orderProof: (nomor: string, token?: string) => withQuery(`/pesanan/${part(nomor)}/bukti`, { kunci: token }),
  orderProofPicture: (nomor: string, proofId: string, token?: string) =>
    withQuery(`/pesanan/${part(nomor)}/bukti/${part(proofId)}`, { kunci: token }),
} as const;
