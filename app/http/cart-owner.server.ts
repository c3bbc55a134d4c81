import { parseEmail } from "~/domain/accounts/contact";
import type { CartOwner } from "~/domain/cart/owner";
import type { VoucherPerson } from "~/domain/vouchers/person";
import { parsePhone } from "~/platform/phone";
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

/** Who a voucher is for, as far as a form says: what can't be a number or an address says nothing. */
export function voucherPerson(
  context: RequestContext,
  typed: Readonly<Record<string, string>> = {},
): VoucherPerson {
  return {
    accountId: context.viewer?.accountId ?? null,
    phone: parsePhone(typed.phone ?? ""),
    email: parseEmail(typed.email ?? ""),
  };
}
