import { endSession } from "~/domain/accounts/sessions.server";
import { adoptCart } from "~/domain/cart/put-in-cart.server";
import type { RequestContext } from "./context.server";

/** After a sign-in: the new cookie, the guest's cart taken along, the guest's session ended. */
export async function takeOverSession(
  context: RequestContext,
  done: { readonly token: string; readonly accountId: string },
): Promise<void> {
  await adoptCart(context.sessionId, done.accountId);
  if (context.sessionId) await endSession(context.sessionId);
  context.cookies.openSession(done.token);
}
