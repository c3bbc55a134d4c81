import { sameText } from "~/platform/random.server";
import { keyedHash } from "~/platform/secrets.server";

/**
 * The key of an order's private link, derived from its number: nothing to store, the same in every letter,
 * and worthless without our secret.
 */
export function orderKey(nomor: string): string {
  return keyedHash("order_link", nomor).slice(0, 32);
}

export function opensOrder(nomor: string, key: string | null): boolean {
  return key !== null && sameText(orderKey(nomor), key);
}
