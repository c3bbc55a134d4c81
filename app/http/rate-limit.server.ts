import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/**
 * Per process, in memory: Etalase runs as one process, and a restart forgiving a quarter of an hour is fine.
 * Keys never hold a person's data in clear: they live in memory only.
 */
const limiters = {
  sign_in_account: new RateLimiterMemory({ points: 10, duration: 900 }),
  sign_in_address: new RateLimiterMemory({ points: 60, duration: 900 }),
  second_factor: new RateLimiterMemory({ points: 8, duration: 900 }),
  claim: new RateLimiterMemory({ points: 20, duration: 900 }),
  order_link: new RateLimiterMemory({ points: 60, duration: 900 }),
  search: new RateLimiterMemory({ points: 240, duration: 60 }),
  checkout: new RateLimiterMemory({ points: 30, duration: 300 }),
  upload: new RateLimiterMemory({ points: 120, duration: 600 }),
  write: new RateLimiterMemory({ points: 120, duration: 60 }),
} as const;

export type Limit = keyof typeof limiters;

/** @throws Response 429 with Retry-After once the key used up its points */
export async function limit(name: Limit, key: string, points = 1): Promise<void> {
  try {
    await limiters[name].consume(key, points);
  } catch (blocked) {
    if (!(blocked instanceof RateLimiterRes)) throw blocked;
    throw new Response(null, {
      status: 429,
      headers: { "Retry-After": String(Math.ceil(blocked.msBeforeNext / 1000)) },
    });
  }
}

/** After a success the key starts anew. */
export async function forgive(name: Limit, key: string): Promise<void> {
  await limiters[name].delete(key);
}
