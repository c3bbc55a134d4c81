import { db, inTransaction } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { parseContact } from "./contact";
import type { SignedIn } from "./events";
import { checkPassword } from "./password.server";
import { rotateSession } from "./sessions.server";

export type SignInInput = { readonly contact: string; readonly password: string };
export type SignInDone = {
  readonly token: string;
  readonly sessionId: string;
  readonly accountId: string;
  readonly asksSecondFactor: boolean;
};

/**
 * One answer for an unknown person and a wrong password, after the same work: nothing tells who has an account.
 * The guest's session is rotated; her cart follows by the event.
 */
export async function signIn(
  guestSessionId: string | null,
  input: SignInInput,
): Promise<Result<SignInDone, Refusal<"wrong_credentials">>> {
  const contact = parseContact(input.contact);
  const account = contact
    ? await db.account.findUnique({
        where: contact.kind === "email" ? { email: contact.email } : { phone: contact.phone },
        select: { id: true, passwordHash: true, disabledAt: true, totpConfirmedAt: true },
      })
    : null;
  const matches = await checkPassword(account?.passwordHash ?? null, input.password);
  if (!account || !matches || account.disabledAt) return refuse("wrong_credentials");
  const session = await inTransaction(async (tx) => {
    const opened = await rotateSession(tx, null, account.id);
    const event: SignedIn = { type: "account.signed_in", accountId: account.id, guestSessionId };
    await emit(tx, event);
    return opened;
  });
  return ok({
    token: session.token,
    sessionId: session.id,
    accountId: account.id,
    asksSecondFactor: account.totpConfirmedAt !== null,
  });
}
