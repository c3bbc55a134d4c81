import { now } from "~/platform/clock.server";
import { inTransaction, isUniqueViolation, type Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { type Contact, parseContact } from "./contact";
import { type PasswordProblem, passwordProblem } from "./password";
import { hashPassword } from "./password.server";
import { startSession } from "./sessions.server";

export type SignUpInput = { readonly name: string; readonly contact: string; readonly password: string };
export type SignUpDone = { readonly token: string; readonly sessionId: string; readonly accountId: string };
export type SignUpRefusal = Refusal<"contact_invalid"> | Refusal<"contact_taken"> | Refusal<PasswordProblem>;

/** Opens a buyer's account by e-mail or phone and signs her in. */
export async function signUp(input: SignUpInput): Promise<Result<SignUpDone, SignUpRefusal>> {
  const contact = parseContact(input.contact);
  if (!contact) return refuse("contact_invalid");
  const problem = passwordProblem(input.password);
  if (problem) return refuse(problem);
  const passwordHash = await hashPassword(input.password);
  try {
    const done = await inTransaction(async (tx) => {
      const accountId = await openAccount(tx, { name: input.name, contact, passwordHash });
      const session = await startSession(accountId, tx);
      return { token: session.token, sessionId: session.id, accountId };
    });
    return ok(done);
  } catch (error) {
    if (isUniqueViolation(error)) return refuse("contact_taken");
    throw error;
  }
}

/** For verbs that open an account as a part of something larger (a claim, the first admin). Throws on a taken contact. */
export async function openAccount(
  tx: Tx,
  input: {
    readonly name: string;
    readonly contact: Contact;
    readonly passwordHash: string;
    readonly role?: "buyer" | "mentor" | "admin";
    readonly isDemo?: boolean;
  },
): Promise<string> {
  const account = await tx.account.create({
    data: {
      name: input.name,
      email: input.contact.kind === "email" ? input.contact.email : null,
      phone: input.contact.kind === "phone" ? input.contact.phone : null,
      passwordHash: input.passwordHash,
      role: input.role ?? "buyer",
      isDemo: input.isDemo ?? false,
      createdAt: now(),
    },
    select: { id: true },
  });
  return account.id;
}
