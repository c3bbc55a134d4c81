import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

/**
 * An officer dealt with a case and says how. A failed refund has a transfer to be booked: it goes through
 * `settleRefundByHand` alone.
 */
export async function resolveCase(
  actor: AdminActor,
  input: { readonly caseId: string; readonly resolution: string },
): Promise<Result<undefined, Refusal<"not_open">>> {
  return inTransaction(async (tx) => {
    const { count } = await tx.paymentCase.updateMany({
      where: { id: input.caseId, resolvedAt: null, kind: { not: "refund_failed" } },
      data: { resolvedAt: now(), resolvedById: actor.accountId, resolution: input.resolution },
    });
    if (count === 0) return refuse("not_open");
    await recordAct(tx, actor, {
      action: "payment.case_resolved",
      subjectType: "payment_case",
      subjectId: input.caseId,
      note: input.resolution,
    });
    return ok();
  });
}
