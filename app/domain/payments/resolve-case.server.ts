import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";

/** An officer decided a case; the caller holds its lock and has done what was chosen. On record with it. */
export async function closeCase(
  tx: Tx,
  actor: AdminActor,
  found: { readonly id: string; readonly kind: string; readonly amount: bigint | null },
  how: { readonly choice: string; readonly note: string },
): Promise<void> {
  await tx.paymentCase.update({
    where: { id: found.id },
    data: {
      resolvedAt: now(),
      resolvedById: actor.accountId,
      choice: how.choice,
      resolution: how.note || how.choice,
    },
  });
  await recordAct(tx, actor, {
    action: "payment.case_resolved",
    subjectType: "payment_case",
    subjectId: found.id,
    note: how.note,
    details: { choice: how.choice, kind: found.kind, amount: Number(found.amount ?? 0n) },
  });
}
