import { inTransaction } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { AdminActor } from "./actor";
import { recordAct } from "./audit.server";
import { type Role, roleObstacle } from "./role";
import { endOtherSessions } from "./sessions.server";

export type RoleRefusal = Refusal<"account_missing" | "not_admin" | "own_role" | "same_role">;

/** Gives somebody another role, with the reason on record. She signs in again everywhere. */
export async function changeRole(
  actor: AdminActor,
  input: { readonly accountId: string; readonly role: Role; readonly reason: string },
): Promise<Result<{ readonly name: string }, RoleRefusal>> {
  const { accountId, role, reason } = input;
  if (!isUuid(accountId)) return refuse("account_missing");
  return inTransaction(async (tx) => {
    // Both rows are held, in one order for everybody: what is judged stays true until it is written.
    const held = await tx.$queryRaw<{ id: string; name: string; role: Role }[]>`
      SELECT id, name, role::text AS role FROM "Account"
      WHERE id = ${accountId}::uuid OR id = ${actor.accountId}::uuid ORDER BY id FOR UPDATE`;
    const person = held.find(({ id }) => id === accountId);
    if (!person) return refuse("account_missing");
    const actorRole = held.find(({ id }) => id === actor.accountId)?.role ?? "buyer";
    const obstacle = roleObstacle({
      ...{ actorId: actor.accountId, actorRole, accountId },
      ...{ from: person.role, to: role },
    });
    if (obstacle) return refuse(obstacle);
    await tx.account.update({ where: { id: accountId }, data: { role } });
    await endOtherSessions(tx, accountId, null);
    await recordAct(tx, actor, {
      action: "account.role_changed",
      subjectType: "account",
      subjectId: accountId,
      note: reason,
      details: { from: person.role, to: role },
    });
    return ok({ name: person.name });
  });
}
