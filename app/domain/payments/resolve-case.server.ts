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

/** A case that ends by itself: what came after it settled it. */
export async function endCase(tx: Tx, id: string, choice: string): Promise<void> {
  await tx.paymentCase.update({
    where: { id },
    data: { resolvedAt: now(), choice, resolution: choice },
  });
}

/** An officer fights a dispute: what she sent is on record and nobody is reminded of it, the case stays open until
 * the bank decides. */
export async function contestCase(
  tx: Tx,
  actor: AdminActor,
  found: { readonly id: string; readonly amount: bigint | null },
  sent: string,
): Promise<void> {
  await tx.paymentCase.update({
    where: { id: found.id },
    data: { choice: "contest", resolution: sent, answerBy: null },
  });
  await recordAct(tx, actor, {
    action: "payment.dispute_contested",
    subjectType: "payment_case",
    subjectId: found.id,
    note: sent,
    details: { amount: Number(found.amount ?? 0n) },
  });
}
