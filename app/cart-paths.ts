import { withQuery } from "./address";

/** The cart, and the way from it to an order. */
export const cartPaths = {
  cart: () => "/keranjang",
  cartLines: () => "/keranjang/barang",
  cartLine: (variantId: string) => `/keranjang/barang/${variantId}`,
  cartNote: (shopId: string) => `/keranjang/catatan/${shopId}`,
  /** POST: a voucher's code onto the cart, and off it. */
  cartVoucher: () => "/keranjang/voucher",
  cartVoucherRemoval: () => "/keranjang/voucher/pelepasan",
  checkout: (query?: { langsung?: string }) => withQuery("/checkout", query),

  /** Counts the checkout again for another place; nothing is ordered. */
  checkoutFees: () => "/checkout/ongkir",
  /** The same with a voucher put on the cart, or taken off it. */
  checkoutVoucher: () => "/checkout/voucher",
  checkoutVoucherRemoval: () => "/checkout/voucher/pelepasan",
} as const;
