import type { RequestContext } from "./context.server";
import { notFound } from "./context.server";
import { limit } from "./rate-limit.server";

/** The key of an order's private link, from the address; absurd ones are none. */
export function orderKeyIn(request: Request): string | null {
  const key = new URL(request.url).searchParams.get("kunci");
  return key && key.length <= 100 ? key : null;
}

/**
 * For an order that isn't there, isn't hers, or whose key is wrong: the same page, and soon none at all. Counted
 * here alone, since the right link reloads itself while its payment is awaited.
 */
export async function hideOrder(context: RequestContext): Promise<never> {
  await limit("order_link", context.ip);
  return notFound();
}
