import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { isLoopback } from "./client-address";

/**
 * Per process, in memory: Etalase runs as one process, and a restart forgiving a quarter of an hour is fine.
 * Keys never hold a person's data in clear: they live in memory only. What counts by address leaves room for a class
 * of fifty behind one: signing in, mistyping codes and buying from each other within the same minutes.
 */
const limiters = {
  sign_in_account: new RateLimiterMemory({ points: 10, duration: 900 }),
  sign_in_address: new RateLimiterMemory({ points: 300, duration: 900 }),
  second_factor: new RateLimiterMemory({ points: 8, duration: 900 }),
  reset_account: new RateLimiterMemory({ points: 5, duration: 3600 }),
  reset_address: new RateLimiterMemory({ points: 100, duration: 3600 }),
  claim: new RateLimiterMemory({ points: 120, duration: 900 }),
  order_link: new RateLimiterMemory({ points: 60, duration: 900 }),
  voucher: new RateLimiterMemory({ points: 20, duration: 900 }),
  voucher_address: new RateLimiterMemory({ points: 300, duration: 900 }),
  search: new RateLimiterMemory({ points: 12_000, duration: 60 }),
  checkout: new RateLimiterMemory({ points: 30, duration: 300 }),
  checkout_address: new RateLimiterMemory({ points: 300, duration: 300 }),
  upload: new RateLimiterMemory({ points: 120, duration: 600 }),
  document: new RateLimiterMemory({ points: 60, duration: 300 }),
  write: new RateLimiterMemory({ points: 300, duration: 60 }),
} as const;

export type Limit = keyof typeof limiters;

/** @throws Response 429 with Retry-After once the key used up its points */
export async function limit(name: Limit, key: string, points = 1): Promise<void> {
  try {
    await limiters[name].consume(key, points);
  } catch (blocked) {
    if (!(blocked instanceof RateLimiterRes)) throw blocked;
    const waitSeconds = Math.ceil(blocked.msBeforeNext / 1000);
    throw Response.json(
      { waitSeconds },
      { status: 429, headers: { "Retry-After": String(waitSeconds), "Cache-Control": "no-store" } },
    );
  }
}

/** Points of one question; the machine itself may ask ten times as often: it measures, or is the proxy of all. */
const costOf = { list: 10, suggestion: 4 } as const;

/** Looking for goods: 1,200 lists or 3,000 suggestions a minute from one address. @throws Response 429 */
export function limitSearch(
  { ip }: { readonly ip: string },
  kind: keyof typeof costOf = "list",
): Promise<void> {
  return limit("search", ip, isLoopback(ip) ? 1 : costOf[kind]);
}

/** Paying: each visitor's own tries, and what one address may send in all. @throws Response 429 */
export async function limitCheckout(context: {
  readonly ip: string;
  readonly sessionId: string | null;
}): Promise<void> {
  await limit("checkout_address", context.ip);
  await limit("checkout", context.sessionId ?? context.ip);
}

/** Trying codes: each visitor's own tries, and what one address may send in all. @throws Response 429 */
export async function limitVoucher(context: {
  readonly ip: string;
  readonly sessionId: string | null;
}): Promise<void> {
  await limit("voucher_address", context.ip);
  await limit("voucher", context.sessionId ?? context.ip);
}

/** Files that are drawn or gathered anew each time: sixty in five minutes for who is signed in. @throws Response 429 */
export function limitDocument(actor: { readonly accountId: string }): Promise<void> {
  return limit("document", actor.accountId);
}

/** After a success the key starts anew. */
export async function forgive(name: Limit, key: string): Promise<void> {
  await limiters[name].delete(key);
}
