import { createHash } from "node:crypto";
import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import type { PictureProblem } from "~/platform/images";
import { emit, enqueue } from "~/platform/outbox.server";
import { redrawn } from "~/platform/pixels.server";
import { randomHex } from "~/platform/random.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { storage } from "~/platform/storage.server";

/** Photos a buyer may send for one order: enough to answer a shop that does not find the money. */
export const maxProofs = 5;
const proofSide = 1600;
const dayMs = 24 * 3_600_000;

export type StoredPicture = {
  readonly fileKey: string;
  /** SHA-256 of what is stored, in hex. */
  readonly print: string;
};

/**
 * Draws the photo anew and stores it under a name that nobody guesses; one that no proof came of is swept away a day
 * later. `too_many`: the order has all its photos; `picture_used`: it was a proof before, of whichever order. Then
 * nothing is stored. @throws StorageFullError
 */
export async function storeProofPicture(
  { orderId, shopId }: { readonly orderId: string; readonly shopId: string },
  bytes: Uint8Array,
): Promise<Result<StoredPicture, Refusal<PictureProblem> | ProofProblem>> {
  if ((await db.straightProof.count({ where: { orderId } })) >= maxProofs) return refuse("too_many");
  const drawn = await redrawn(bytes, proofSide);
  if (!drawn.ok) return drawn;
  const print = createHash("sha256").update(drawn.value).digest("hex");
  if ((await db.straightProof.count({ where: { print } })) > 0) return refuse("picture_used");
  const fileKey = `payment-proofs/${shopId}/${randomHex(18)}`;
  const runAt = new Date(now().getTime() + dayMs);
  await inTransaction((tx) => enqueue(tx, "straight.sweep_proof", { fileKey }, { runAt }));
  await storage().put(fileKey, drawn.value, "image/jpeg");
  return ok({ fileKey, print });
}

export type ProofProblem = Refusal<"too_many"> | Refusal<"picture_used">;

export type NewProof = StoredPicture & {
  readonly orderId: string;
  readonly shopId: string;
  readonly attemptId: string;
};

/** Ask under the order's lock. */
export async function keepProof(tx: Tx, proof: NewProof): Promise<Result<undefined, ProofProblem>> {
  if ((await tx.straightProof.count({ where: { orderId: proof.orderId } })) >= maxProofs)
    return refuse("too_many");
  const [kept] = await tx.straightProof.createManyAndReturn({
    data: [{ ...proof, sentAt: now() }],
    select: { id: true },
    skipDuplicates: true,
  });
  if (!kept) return refuse("picture_used");
  await emit(tx, { type: "straight.proof_sent", proofId: kept.id });
  return ok();
}

export type ProofAnswer = { readonly verdict: "confirmed" | "disputed"; readonly reason: string | null };

/** The owner looked at her account: every photo that waited has its answer. */
export async function answerProofs(
  tx: Tx,
  where: { readonly orderId: string; readonly shopId: string },
  by: { readonly accountId: string },
  answer: ProofAnswer,
): Promise<number> {
  const { count } = await tx.straightProof.updateMany({
    where: { ...where, status: answer.verdict === "confirmed" ? { not: "confirmed" } : "sent" },
    data: {
      ...{ status: answer.verdict, reason: answer.reason },
      ...{ answeredAt: now(), answeredById: by.accountId },
    },
  });
  return count;
}

export type ProofView = {
  readonly id: string;
  readonly status: "sent" | "confirmed" | "disputed";
  readonly sentAt: Date;
  readonly answeredAt: Date | null;
  readonly reason: string | null;
};

/** The photos of an order, newest first. */
export async function proofsOf(where: {
  readonly orderId: string;
  readonly shopId?: string;
}): Promise<ProofView[]> {
  return db.straightProof.findMany({
    where,
    orderBy: { sentAt: "desc" },
    select: { id: true, status: true, sentAt: true, answeredAt: true, reason: true },
  });
}

/** The picture, for who may see it: `where` names the order or the shop; null where it isn't theirs. */
export async function proofPicture(
  where: { readonly id: string } & ({ readonly orderId: string } | { readonly shopId: string }),
): Promise<Uint8Array | null> {
  const proof = await db.straightProof.findFirst({ where, select: { fileKey: true } });
  return proof && storage().get(proof.fileKey);
}

/** Photos that wait since before this and nobody was reminded of; each is handed out once. */
export async function proofsToRemind(before: Date): Promise<readonly string[]> {
  const waiting = await db.straightProof.findMany({
    where: { status: "sent", remindedAt: null, sentAt: { lte: before } },
    take: 100,
    select: { id: true },
  });
  return waiting.map(({ id }) => id);
}

export async function markReminded(tx: Tx, proofId: string): Promise<boolean> {
  const { count } = await tx.straightProof.updateMany({
    where: { id: proofId, status: "sent", remindedAt: null },
    data: { remindedAt: now() },
  });
  return count === 1;
}

/** Removes a photo that was stored in vain: the order ended, or had all its photos, before it was written down. */
export async function sweepProof({ fileKey }: { readonly fileKey: string }): Promise<void> {
  const isKept = await db.straightProof.findFirst({ where: { fileKey }, select: { id: true } });
  if (!isKept) await storage().remove(fileKey);
}
