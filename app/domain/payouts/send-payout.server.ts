import { openCase } from "~/domain/payments/open-case.server";
import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { failPoint } from "~/platform/fail-point.server";
import { rupiah } from "~/platform/money";
import { isUnderWay } from "./payout";
import { SenderRefused, SenderUnclear, type TransferState } from "./sender";
import { requireSender } from "./senders.server";
import { applyTransfer } from "./settle-payout.server";

/**
 * The job behind an approved payout: its id is the key, committed long before, so however often it is sent the shop
 * gets it once. An answer that was lost is asked for; once the sender has forgotten the key it is not sent again: a
 * person looks.
 * @throws SenderUnclear to be tried again
 */
export async function sendPayout(payoutId: string): Promise<void> {
  const payout = await db.payout.findUnique({ where: { id: payoutId }, include: { batch: true } });
  if (!payout || !isUnderWay(payout.status)) return;
  const sender = requireSender(payout.sender);
  if (sender.isByHand || !payout.bank || !payout.number || !payout.holderName) return;
  if (payout.senderRef) return settlePayout(payoutId);
  if (payout.askedAt && now().getTime() - payout.askedAt.getTime() > sender.keyHours * 3_600_000)
    return callSomebody(payoutId, payout.amount);
  await db.payout.update({
    where: { id: payoutId },
    data: { askedAt: payout.askedAt ?? now(), tries: { increment: 1 } },
  });
  failPoint("before_payout");
  const state = await refusalAsState(() =>
    sender.send({
      key: payoutId,
      amount: rupiah(payout.amount),
      ...{ bank: payout.bank ?? "", number: payout.number ?? "", holderName: payout.holderName ?? "" },
      email: null,
      note: `Etalase ${payout.batch?.number ?? ""}`.trim(),
    }),
  );
  failPoint("after_payout");
  await apply(payoutId, payout.amount, state);
}

/** What the sender says of it now: for callbacks and the clock. @throws SenderUnclear */
export async function settlePayout(payoutId: string): Promise<void> {
  const payout = await db.payout.findUnique({ where: { id: payoutId } });
  if (!payout || payout.status === "owed" || payout.status === "cancelled") return;
  const sender = requireSender(payout.sender);
  if (sender.isByHand) return;
  const state = await sender.status({ key: payoutId, senderRef: payout.senderRef });
  if (state) await apply(payoutId, payout.amount, state);
}

async function apply(payoutId: string, amount: bigint, state: TransferState): Promise<void> {
  if (state.amount !== null && state.amount !== amount)
    throw new SenderUnclear(`payout ${payoutId}: the sender speaks of another amount`);
  await inTransaction(async (tx) => {
    await applyTransfer(tx, payoutId, state);
    failPoint("before_payout_commit");
  });
}

async function refusalAsState(send: () => Promise<TransferState>): Promise<TransferState> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof SenderRefused)) throw error;
    return { status: "failed", senderRef: "", amount: null, problem: error.message };
  }
}

/** Nobody knows whether it went, and asking again could pay twice. */
async function callSomebody(payoutId: string, amount: bigint): Promise<void> {
  await inTransaction((tx) =>
    openCase(tx, {
      kind: "payout_returned",
      sourceKey: `unclear:${payoutId}`,
      amount,
      details: { payoutId, status: "unclear" },
    }),
  );
}
