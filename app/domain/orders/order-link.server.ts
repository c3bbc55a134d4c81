import { paths } from "~/paths";
import { env } from "~/platform/env.server";
import { sameText } from "~/platform/random.server";
import { keyedHash } from "~/platform/secrets.server";
import { asLookKey } from "./look-key";

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

/** To look at an order and to pay it, for who knows its two numbers. */
export function orderLookKey(nomor: string): string {
  return asLookKey(keyedHash("order_look", nomor).slice(0, 32));
}

export function showsOrder(nomor: string, key: string | null): boolean {
  return key !== null && sameText(orderLookKey(nomor), key);
}

/**
 * Where a gateway sends the buyer back to. Whoever pays an order reads it on the gateway's page, and who only knows the
 * order's two numbers may pay it too: so it opens no more than those do. Her own browser has the rest.
 */
export function payerReturnUrl(nomor: string): string {
  return `${env().PUBLIC_URL ?? ""}${paths.order(nomor, orderLookKey(nomor))}`;
}
