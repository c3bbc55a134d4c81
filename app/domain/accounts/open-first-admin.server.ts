import { inTransaction, isUniqueViolation } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { systemActor } from "./actor";
import { recordAct } from "./audit.server";
import { type PasswordProblem, passwordProblem } from "./password";
import { hashPassword } from "./password.server";
import { openAccount } from "./sign-up.server";

/** From the command line alone: whoever has the machine may name its first officer. */
export async function openFirstAdmin(input: {
  readonly email: string;
  readonly password: string;
}): Promise<Result<undefined, Refusal<"email_taken"> | Refusal<PasswordProblem>>> {
  const problem = passwordProblem(input.password);
  if (problem) return refuse(problem);
  const passwordHash = await hashPassword(input.password);
  try {
    await inTransaction(async (tx) => {
      const id = await openAccount(tx, {
        name: input.email.split("@")[0] ?? input.email,
        contact: { kind: "email", email: input.email },
        passwordHash,
        role: "admin",
      });
      await recordAct(tx, systemActor, {
        action: "account.admin_created",
        subjectType: "account",
        subjectId: id,
      });
    });
    return ok();
  } catch (error) {
    if (isUniqueViolation(error)) return refuse("email_taken");
    throw error;
  }
}
