import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound, type RequestContext, signedInAccount } from "./context.server";
import { limit } from "./rate-limit.server";

/** Opens an order for who holds its key or its account; null to everybody else. */
type Opener<Opened> = (
  nomor: string | undefined,
  key: string | null,
  accountId: string | null,
) => Promise<Opened | null>;

/** The order that an address is about. @throws Response 404 to whom it isn't open, 429 who guesses */
export async function orderOf<Opened>(
  { params, request, context }: Pick<LoaderFunctionArgs, "params" | "request" | "context">,
  open: Opener<Opened>,
): Promise<Opened> {
  const opened = await open(params.nomor, orderKeyIn(request), signedInAccount(context));
  return opened ?? hideOrder(context);
}

/** The key of an order's private link, from the address; absurd ones are none. */
function orderKeyIn(request: Request): string | null {
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
