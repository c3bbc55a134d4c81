import { db } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { parseContact } from "./contact";
import { checkPassword } from "./password.server";
import { startSession } from "./sessions.server";

export type SignInInput = { readonly contact: string; readonly password: string };
export type SignInDone = {
  readonly token: string;
  readonly sessionId: string;
  readonly accountId: string;
  readonly asksSecondFactor: boolean;
};

/** One answer for an unknown person and a wrong password, after the same work: nothing tells who has an account. */
export async function signIn(input: SignInInput): Promise<Result<SignInDone, Refusal<"wrong_credentials">>> {
  const contact = parseContact(input.contact);
  const account = contact
    ? await db.account.findUnique({
        where: contact.kind === "email" ? { email: contact.email } : { phone: contact.phone },
        select: { id: true, passwordHash: true, disabledAt: true, totpConfirmedAt: true },
      })
    : null;
  const matches = await checkPassword(account?.passwordHash ?? null, input.password);
  if (!account || !matches || account.disabledAt) return refuse("wrong_credentials");
  const session = await startSession(account.id);
  return ok({
    token: session.token,
    sessionId: session.id,
    accountId: account.id,
    asksSecondFactor: account.totpConfirmedAt !== null,
  });
}
