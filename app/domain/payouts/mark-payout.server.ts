import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { db, inTransaction, isUniqueViolation, type Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { proofKeyOf } from "./payout";
import { senderOf } from "./senders.server";
import { applyTransfer } from "./settle-payout.server";

type SentInput = { readonly payoutId: string; readonly proof: string };
type ProofTaken = Refusal<"proof_taken", { readonly shopName: string; readonly batchNumber: string }>;

/** The transfer was made at the bank; `proof` is its number, which proves this payout alone. Booked once. */
export async function markPayoutSent(
  actor: AdminActor,
  input: SentInput,
): Promise<Result<undefined, Refusal<"not_approved"> | ProofTaken>> {
  try {
    return await bookSent(actor, input);
  } catch (error) {
    if (!isUniqueViolation(error, "Payout_proofKey_key")) throw error;
    const other = await db.payout.findUniqueOrThrow({
      where: { proofKey: proofKeyOf(input.proof) },
      select: { shop: { select: { name: true } }, batch: { select: { number: true } } },
    });
    return refuse("proof_taken", { shopName: other.shop.name, batchNumber: other.batch?.number ?? "" });
  }
}

function bookSent(actor: AdminActor, input: SentInput): Promise<Result<undefined, Refusal<"not_approved">>> {
  return inTransaction(async (tx) => {
    const payout = await byHand(tx, input.payoutId);
    if (!payout) return refuse("not_approved");
    const moves = await applyTransfer(tx, input.payoutId, { status: "completed", proof: input.proof });
    if (!moves?.includes("paid")) return refuse("not_approved");
    await recordAct(tx, actor, {
      action: "payout.sent",
      subjectType: "payout",
      subjectId: input.payoutId,
      shopId: payout.shopId,
      note: input.proof,
    });
    return ok();
  });
}

/** The bank refused it, or it came back after it had arrived: the money is the shop's balance again, once. */
export async function markPayoutBack(
  actor: AdminActor,
  input: { readonly payoutId: string; readonly reason: string },
): Promise<Result<undefined, Refusal<"not_out">>> {
  return inTransaction(async (tx) => {
    const payout = await byHand(tx, input.payoutId);
    if (!payout) return refuse("not_out");
    const moves = await applyTransfer(tx, input.payoutId, { status: "failed", problem: input.reason });
    if (!moves || moves.length === 0) return refuse("not_out");
    await recordAct(tx, actor, {
      action: "payout.came_back",
      subjectType: "payout",
      subjectId: input.payoutId,
      shopId: payout.shopId,
      note: input.reason,
    });
    return ok();
  });
}

/** What a provider sends it alone knows about: a person's word would contradict it. */
async function byHand(tx: Tx, payoutId: string): Promise<{ readonly shopId: string } | null> {
  const payout = await tx.payout.findUnique({
    where: { id: payoutId },
    select: { shopId: true, sender: true, status: true },
  });
  if (!payout || payout.status === "owed" || payout.status === "cancelled") return null;
  return (senderOf(payout.sender)?.isByHand ?? true) ? payout : null;
}
