import { type AdminActor, systemActor } from "~/domain/accounts/actor";
import { returnStock } from "~/domain/catalog/return-stock.server";
import { postJournal } from "~/domain/ledger/post-journal.server";
import type { Line } from "~/domain/ledger/posting";
import { concedeDispute } from "~/domain/payments/concede-dispute.server";
import { endUnpaidAttempt, payAttempt } from "~/domain/payments/decide-attempt.server";
import { adoptOrphan } from "~/domain/payments/orphan.server";
import { refundOrphan } from "~/domain/payments/orphan-refund.server";
import { askRefundAgain, giveUpRefund } from "~/domain/payments/refund-again.server";
import { recordTaken, requestRefund } from "~/domain/payments/request-refund.server";
import { lessenWaiting } from "~/domain/payments/unsold-dispute.server";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { piecesLeft } from "./cancel-part.server";
import type { LoadedCase } from "./case-facts.server";
import type { CaseDeed } from "./case-plan";
import { holdAgain, placePaid } from "./confirm-payment.server";
import { stepOfMoney, stepOfReopening } from "./counted-attempt.server";
import { lockPart } from "./give-back.server";
import { movePart, recordStep } from "./step.server";

/** Undoes everything that was done for a choice, and says why. */
export class CaseRefused extends Error {
  override readonly name = "CaseRefused";
  constructor(readonly code: "stock_gone" | "changed" | "reference_taken" | "part_gone") {
    super(code);
  }
}

export type Mandate = {
  readonly actor: AdminActor;
  readonly found: LoadedCase;
  readonly details: unknown;
  readonly note: string;
};

/** Does one thing of a plan, and posts the lines that were shown for it. */
export async function doDeed(tx: Tx, mandate: Mandate, deed: CaseDeed): Promise<void> {
  const { found, note, actor } = mandate;
  switch (deed.kind) {
    case "sale":
      return found.kind === "orphan" ? adopt(tx, mandate, deed.lines) : sell(tx, found, deed.lines);
    case "place":
      return place(tx, mandate);
    case "refund": {
      const { attemptId, orderId } = needsOrder(found);
      const asked = await requestRefund(tx, {
        ...{ attemptId, orderId, partId: null, shopId: null, amount: deed.amount, lines: deed.lines },
        ...{ reason: note || found.kind, sourceKey: `case:${found.id}` },
      });
      if (!asked.ok) throw new CaseRefused("changed");
      return endUnpaidAttempt(tx, attemptId);
    }
    case "withdraw":
      return giveUpRefund(tx, deed.refundId, "withdrawn", deed.lines);
    case "taken_refund":
      return giveUpRefund(tx, deed.refundId, "taken_back", deed.lines);
    case "taken_part":
      return takePart(tx, mandate, deed);
    case "taken_loose": {
      const { attemptId, orderId } = needsOrder(found);
      const what = { attemptId, orderId, partId: null, shopId: null, amount: deed.amount };
      await recordTaken(tx, { ...what, reason: found.kind, sourceKey: `case:${found.id}` }, deed.lines);
      return;
    }
    case "taken_waiting":
      return lessenWaiting(tx, needsOrder(found).attemptId, deed.amount);
    case "concede":
      return concedeDispute(tx, needsOrder(found).attemptId);
    case "loss":
      return post(tx, mandate, "reversal", deed.lines);
    case "sent_back":
      return post(tx, mandate, "refund_sent", deed.lines);
    case "refund_orphan":
      return refundOrphan(tx, found.id, note, deed.lines);
    case "retry":
      return askRefundAgain(tx, deed.refundId);
    case "stop_part":
      return stopPart(tx, actor, deed.partId, found.kind);
  }
}

function needsOrder(found: LoadedCase): { attemptId: string; orderId: string } {
  const { attemptId, orderId } = found;
  if (!attemptId || !orderId) throw new Error(`case ${found.id} has no order`);
  return { attemptId, orderId };
}

async function post(
  tx: Tx,
  { found, note }: Mandate,
  kind: "reversal" | "refund_sent",
  lines: readonly Line[],
): Promise<void> {
  await postJournal(tx, { kind, sourceId: `case:${found.id}`, orderId: found.orderId, memo: note, lines });
}

/** What waited is an order's price: the attempt is paid. */
async function sell(tx: Tx, found: LoadedCase, lines: readonly Line[]): Promise<void> {
  const { attemptId, orderId } = needsOrder(found);
  await payAttempt(tx, attemptId);
  await postJournal(tx, { kind: "sale", sourceId: attemptId, orderId, lines });
}

/** An orphan becomes a payment of the order, under the reference that its gateway knows. */
async function adopt(tx: Tx, { found, details }: Mandate, lines: readonly Line[]): Promise<void> {
  if (!found.orderId) throw new Error(`orphan ${found.id} without an order`);
  const adopted = await adoptOrphan(tx, { ...found, orderId: found.orderId, details });
  if (!adopted.ok) throw new CaseRefused(adopted.code);
  await postJournal(tx, { kind: "sale", sourceId: adopted.value, orderId: found.orderId, lines });
}

async function place(tx: Tx, { found, actor }: Mandate): Promise<void> {
  const { attemptId } = await tx.paymentCase.findUniqueOrThrow({
    where: { id: found.id },
    select: { attemptId: true },
  });
  if (!attemptId || !found.orderId) throw new Error(`case ${found.id} has no payment`);
  const order = await tx.order.findUniqueOrThrow({
    where: { id: found.orderId },
    select: {
      ...{ id: true, status: true },
      parts: {
        orderBy: { ordinal: "asc" },
        select: { id: true, total: true, lines: { select: { variantId: true, quantity: true } } },
      },
    },
  });
  if (order.status !== "awaiting_payment" && !(await holdAgain(tx, order)))
    throw new CaseRefused("stock_gone");
  const attempt = await tx.paymentAttempt.findUniqueOrThrow({ where: { id: attemptId } });
  await placePaid(tx, order, attempt);
  const wasSentBack = found.kind === "paid_late" || found.kind === "paid_after_cancel";
  const kind = wasSentBack ? stepOfReopening(attemptId) : stepOfMoney(attemptId);
  await recordStep(tx, actor, { orderId: order.id, partId: null, kind });
  await recordStep(tx, systemActor, { orderId: order.id, partId: null, kind: "paid" });
}

async function takePart(
  tx: Tx,
  { found }: Mandate,
  deed: Extract<CaseDeed, { kind: "taken_part" }>,
): Promise<void> {
  const { attemptId, orderId } = needsOrder(found);
  const part = await tx.orderPart.update({
    where: { id: deed.partId },
    data: { refunded: { increment: deed.amount }, refundedItems: { increment: deed.items } },
    select: { shopId: true },
  });
  const sourceKey = `case:${found.id}:${deed.partId}`;
  const what = { attemptId, orderId, partId: deed.partId, shopId: part.shopId, amount: deed.amount };
  const refundId = await recordTaken(tx, { ...what, reason: found.kind, sourceKey }, deed.lines);
  await postJournal(tx, {
    ...{ kind: "release_correction", sourceId: refundId, orderId, memo: found.kind },
    lines: deed.correction,
  });
}

/** Nothing has left the shop: the part ends, its goods are on the shelf again. */
async function stopPart(tx: Tx, actor: AdminActor, partId: string, reason: string): Promise<void> {
  const part = await lockPart(tx, { id: partId });
  if (!part) throw new Error(`part ${partId} vanished`);
  await tx.order.update({ where: { id: part.orderId }, data: { stoppedAt: null } });
  const details = { cancelledAt: now(), cancelReason: reason };
  if (!(await movePart(tx, actor, part, "cancelled", details, reason))) throw new CaseRefused("changed");
  await returnStock(tx, part.id, piecesLeft(part));
}
