import { part, withQuery } from "./address";

/** Signing in and out, and what is behind it; a part of `paths`. */
export const accountPaths = {
  signIn: (query?: { lanjut?: string }) => withQuery("/masuk", query),
  signInCode: (query?: { lanjut?: string }) => withQuery("/masuk/kode", query),
  forgotPassword: (query?: { terkirim?: 1 }) => withQuery("/masuk/lupa", query),
  passwordReset: (token: string) => `/masuk/sandi/${part(token)}`,
  signUp: (query?: { lanjut?: string }) => withQuery("/daftar", query),
  signOut: () => "/keluar",
  account: () => "/akun",
  accountAddresses: () => "/akun/alamat",
  accountNewAddress: () => "/akun/alamat/baru",
  accountAddress: (id: string) => `/akun/alamat/${id}`,
  /** The checkout, filled in with that address. */
  checkoutTo: (addressId: string) => withQuery("/checkout", { alamat: addressId }),
  /** POST: the usual one from now on. */
  accountAddressDefault: (id: string) => `/akun/alamat/${id}/utama`,
  accountAddressRemoval: (id: string) => `/akun/alamat/${id}/penghapusan`,
  accountData: () => "/akun/data",
  accountDataFile: () => "/akun/data/etalase.json",
  accountDeletion: () => "/akun/penghapusan",
  /** `lanjut`: where she came from, and goes back to once two-step verification is set up. */
  accountSecurity: (query?: { lanjut?: string }) => withQuery("/akun/keamanan", query),
  accountNotices: (query?: { hal?: number }) => withQuery("/akun/kabar", query),
  accountPassword: () => "/akun/sandi",
  /** POST: the shop to work in from now on, of one's own. */
  accountShop: (shopId: string) => `/akun/toko/${shopId}`,
} as const;
