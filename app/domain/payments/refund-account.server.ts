import type { Actor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { type Rupiah, rupiah } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

export type RefundAccountInput = {
  /** The order that the buyer opened: no other order's refund is found. */
  readonly orderId: string;
  readonly refundId: string;
  readonly bank: string;
  /** Digits only. */
  readonly number: string;
  readonly holder: string;
};

/** The buyer names and confirms where her refund is transferred; she may mend it until it was sent. */
export async function giveRefundAccount(
  actor: Actor,
  input: RefundAccountInput,
): Promise<Result<undefined, Refusal<"not_waiting">>> {
  const { orderId, refundId, bank, number, holder } = input;
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Refund" WHERE id = ${refundId}::uuid FOR UPDATE`;
    const refund = await tx.refund.findFirst({ where: { id: refundId, orderId, status: "manual" } });
    if (!refund) return refuse("not_waiting");
    const account = { bank, number, holder, confirmedAt: now() };
    await tx.refundAccount.upsert({
      where: { refundId },
      create: { refundId, ...account },
      update: account,
    });
    // Not the number: it stands in one place alone.
    await recordAct(tx, actor, {
      action: "refund.account_given",
      subjectType: "refund",
      subjectId: refundId,
      details: { bank },
    });
    return ok();
  });
}

export type WaitingRefund = {
  readonly id: string;
  readonly amount: Rupiah;
  /** What she gave before; of the number its end alone. */
  readonly bank: string | null;
  readonly tail: string | null;
  readonly holder: string | null;
};

/** A refund of this order that waits for a transfer by hand; null where it doesn't (any more). */
export async function waitingRefund(orderId: string, refundId: string): Promise<WaitingRefund | null> {
  if (!isUuid(refundId)) return null;
  const refund = await db.refund.findFirst({
    where: { id: refundId, orderId, status: "manual" },
    select: { id: true, amount: true, account: true },
  });
  return (
    refund && {
      ...{ id: refund.id, amount: rupiah(refund.amount) },
      bank: refund.account?.bank ?? null,
      tail: refund.account?.number.slice(-4) ?? null,
      holder: refund.account?.holder ?? null,
    }
  );
}
