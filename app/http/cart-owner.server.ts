import type { CartOwner } from "~/domain/cart/owner";
import { ensureSession, type RequestContext } from "./context.server";

/** Whose cart a request looks at; a visitor without a session has none yet. */
export function cartOwner({ viewer, sessionId }: RequestContext): CartOwner {
  return { accountId: viewer?.accountId ?? null, sessionId };
}

/** Whose cart a request changes: a visitor gets a session to hang it on. */
export async function startedCart(context: RequestContext): Promise<CartOwner> {
  const accountId = context.viewer?.accountId ?? null;
  return { accountId, sessionId: accountId ? context.sessionId : await ensureSession(context) };
}
