import { db, inTransaction } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { PersonActor } from "./actor";
import { recordAct } from "./audit.server";
import { type PasswordProblem, passwordProblem } from "./password";
import { checkPassword, hashPassword } from "./password.server";
import { endOtherSessions } from "./sessions.server";

/** A new password for who knows the old one; everybody who is signed in elsewhere must sign in again. */
export async function changePassword(
  actor: PersonActor,
  sessionId: string | null,
  input: { readonly current: string; readonly password: string },
): Promise<Result<undefined, Refusal<"password_wrong"> | Refusal<PasswordProblem>>> {
  const problem = passwordProblem(input.password);
  if (problem) return refuse(problem);
  const account = await db.account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: { passwordHash: true },
  });
  if (!(await checkPassword(account.passwordHash, input.current))) return refuse("password_wrong");
  const passwordHash = await hashPassword(input.password);
  await inTransaction(async (tx) => {
    await tx.account.update({ where: { id: actor.accountId }, data: { passwordHash } });
    await endOtherSessions(tx, actor.accountId, sessionId);
    await recordAct(tx, actor, {
      action: "account.password_changed",
      subjectType: "account",
      subjectId: actor.accountId,
    });
  });
  return ok();
}
