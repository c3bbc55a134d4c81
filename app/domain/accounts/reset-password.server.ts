import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { recordAct } from "./audit.server";
import type { PasswordWasReset } from "./events";
import { type PasswordProblem, passwordProblem } from "./password";
import { hashPassword } from "./password.server";
import { resetTokenHash } from "./reset-token.server";
import { endOtherSessions } from "./sessions.server";

/** Whether a link still opens; whose it is is told to nobody. */
export async function isResetOpen(token: string): Promise<boolean> {
  const reset = await db.passwordReset.findFirst({ where: openWhere(token), select: { id: true } });
  return reset !== null;
}

/** A new password by a link, once. Everybody who is signed in as her must sign in again. */
export async function resetPassword(input: {
  readonly token: string;
  readonly password: string;
}): Promise<Result<undefined, Refusal<"reset_over"> | Refusal<PasswordProblem>>> {
  const problem = passwordProblem(input.password);
  if (problem) return refuse(problem);
  if (!(await isResetOpen(input.token))) return refuse("reset_over");
  const passwordHash = await hashPassword(input.password);
  return inTransaction(async (tx): Promise<Result<undefined, Refusal<"reset_over">>> => {
    // Compared and set: of two presses one finds it open.
    const [reset] = await tx.passwordReset.updateManyAndReturn({
      where: openWhere(input.token),
      data: { usedAt: now() },
      select: { id: true, accountId: true },
    });
    if (!reset) return refuse("reset_over");
    const { accountId } = reset;
    await tx.account.update({ where: { id: accountId }, data: { passwordHash } });
    await endOtherSessions(tx, accountId, null);
    // Whoever holds the link: nobody is signed in here.
    const holder = { kind: "guest", sessionId: null } as const;
    await recordAct(tx, holder, {
      action: "account.password_reset",
      subjectType: "account",
      subjectId: accountId,
    });
    const done: PasswordWasReset = { type: "account.password_reset", resetId: reset.id };
    await emit(tx, done);
    return ok();
  });
}

function openWhere(token: string) {
  return {
    tokenHash: resetTokenHash(token),
    usedAt: null,
    expiresAt: { gt: now() },
    account: { disabledAt: null },
  };
}
