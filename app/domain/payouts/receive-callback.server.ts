import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { enqueue } from "~/platform/outbox.server";
import { isAnyTooLong } from "~/platform/wire.server";
import { refreshAccount } from "./connect-account.server";
import { settlePayout } from "./send-payout.server";
import { senderOf } from "./senders.server";

export type CallbackAnswer = "kept" | "unsigned" | "bad_signature" | "stale" | "malformed" | "not_ours";

/**
 * Verified on the raw body, kept once, answered; believed never: the job asks the sender itself.
 * @returns `not_ours` where it is not about a payout, or the sender is off
 */
export async function receivePayoutCallback(
  senderName: string,
  rawBody: Buffer,
  headers: Readonly<Record<string, string | undefined>>,
): Promise<CallbackAnswer> {
  const verdict = senderOf(senderName)?.readCallback(rawBody, headers) ?? null;
  if (verdict === null) return "not_ours";
  if (!verdict.ok) return verdict.reason;
  const { dedupeKey, payoutId, senderRef } = verdict.hint;
  if (isAnyTooLong([dedupeKey, senderRef])) return "malformed";
  await inTransaction(async (tx) => {
    const { count } = await tx.payoutCallback.createMany({
      data: [
        {
          ...{ sender: senderName, dedupeKey, senderRef, rawBody: new Uint8Array(rawBody) },
          payoutId: payoutId && isUuid(payoutId) ? payoutId : null,
          receivedAt: now(),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 1) await enqueue(tx, "payouts.callback", { sender: senderName, dedupeKey });
  });
  return "kept";
}

/** The job behind a callback. One that names no payout of ours stays, for a person. @throws SenderUnclear */
export async function processPayoutCallback(sender: string, dedupeKey: string): Promise<void> {
  const where = { sender_dedupeKey: { sender, dedupeKey } };
  const callback = await db.payoutCallback.findUnique({ where });
  if (!callback || callback.processedAt) return;
  const payout = await db.payout.findFirst({
    where: {
      sender,
      OR: [
        ...(callback.payoutId ? [{ id: callback.payoutId }] : []),
        ...(callback.senderRef ? [{ senderRef: callback.senderRef }] : []),
      ],
    },
    select: { id: true },
  });
  if (payout) await settlePayout(payout.id);
  const isAccount = !payout && callback.senderRef && (await refreshAccount(sender, callback.senderRef));
  await db.payoutCallback.update({
    where,
    data: { processedAt: now(), problem: payout || isAccount ? null : "no payout bears this reference" },
  });
}
