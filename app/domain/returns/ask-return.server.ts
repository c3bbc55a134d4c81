import type { Actor } from "~/domain/accounts/actor";
import { citySettings } from "~/domain/city/settings.server";
import { type LockedPart, lockPart } from "~/domain/orders/give-back.server";
import { holdPart } from "~/domain/orders/hold-part.server";
import { lockOrder, movePart } from "~/domain/orders/step.server";
import { lockShop } from "~/domain/payouts/gather-payout.server";
import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import type { Rupiah } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { recordMove } from "./move-return.server";
import { keepReturnPhotos, type PhotoRefusal, storeReturnPhotos } from "./photos.server";
import { dueAfter, type ReturnReason } from "./return";
import { type ReturnPieces, type ReturnSum, type ReturnSumRefusal, returnSum } from "./return-sum";
import { askSelect, type WhyNotReturn, whyNotReturn } from "./return-window";

export type AskReturnInput = {
  readonly orderId: string;
  readonly partId: string;
  /** Made with the form: sent twice, it is one return. */
  readonly key: string;
  readonly reason: ReturnReason;
  readonly note: string;
  readonly lines: ReturnPieces;
  /** null: all that was paid for the pieces. */
  readonly amount: Rupiah | null;
  readonly pictures: readonly Uint8Array[];
};

export type AskReturnRefusal = Refusal<"not_found"> | Refusal<WhyNotReturn> | ReturnSumRefusal | PhotoRefusal;

/**
 * The buyer asks to give goods back, or money for them; the caller has checked that the order is hers. From then on the
 * part neither completes nor is its money paid out. What a courier still has on the list has arrived with it.
 */
export async function askReturn(
  actor: Actor,
  input: AskReturnInput,
): Promise<Result<{ readonly returnId: string }, AskReturnRefusal>> {
  const part = await db.orderPart.findFirst({
    where: { id: input.partId, orderId: input.orderId },
    select: { shopId: true },
  });
  if (!part) return refuse("not_found");
  const early = await inTransaction((tx) => check(tx, input));
  if (!early.ok) return early;
  if ("earlier" in early.value) return ok({ returnId: early.value.earlier });
  const stored = await storeReturnPhotos(part.shopId, input.pictures);
  if (!stored.ok) return stored;
  return inTransaction(async (tx) => {
    // As an officer who lets a payout go: either it sees the return, or the return comes after it.
    await lockShop(tx, part.shopId);
    await lockOrder(tx, input.orderId);
    const checked = await check(tx, input);
    if (!checked.ok) return checked;
    const found = checked.value;
    const returnId = "earlier" in found ? found.earlier : await open(tx, actor, input, found, stored.value);
    return ok({ returnId });
  });
}

type Wanted = ReturnSum & { readonly part: LockedPart };

/** What is wanted, or the return that the same form opened before. */
async function check(
  tx: Tx,
  input: AskReturnInput,
): Promise<Result<Wanted | { readonly earlier: string }, AskReturnRefusal>> {
  const part = await lockPart(tx, { id: input.partId });
  if (!part || part.orderId !== input.orderId) return refuse("not_found");
  const same = { partId_formKey: { partId: part.id, formKey: input.key } };
  const earlier = await tx.partReturn.findUnique({ where: same, select: { id: true } });
  if (earlier) return ok({ earlier: earlier.id });
  const facts = await tx.orderPart.findUniqueOrThrow({ where: { id: part.id }, select: askSelect });
  const before = await tx.partReturn.findMany({ where: { partId: part.id }, select: { status: true } });
  const why = whyNotReturn({ ...facts, before }, (await citySettings(tx)).returnDays, now());
  if (why) return refuse(why);
  const sum = returnSum(part, input);
  return sum.ok ? ok({ part, ...sum.value }) : sum;
}

async function open(
  tx: Tx,
  actor: Actor,
  input: AskReturnInput,
  { part, amount, isWhole, delivery, lines }: Wanted,
  fileKeys: readonly string[],
): Promise<string> {
  const at = now();
  if (part.status === "shipped") await movePart(tx, actor, part, "delivered", { deliveredAt: at });
  const { id } = await tx.partReturn.create({
    data: {
      ...{ orderId: part.orderId, partId: part.id, shopId: part.shopId, formKey: input.key },
      ...{ reason: input.reason, note: input.note, isWhole },
      ...{ asked: amount, amount, delivery, askedAt: at },
      dueAt: dueAfter("asked", at, await citySettings(tx)),
      lines: { create: lines.map(({ lineId, quantity }) => ({ lineId, quantity })) },
    },
    select: { id: true },
  });
  if (!(await holdPart(tx, part.id))) throw new Error(`part ${part.id} was held while it was locked`);
  await keepReturnPhotos(tx, id, "asked", fileKeys);
  const one = { id, orderId: part.orderId, partId: part.id, shopId: part.shopId, amount };
  await recordMove(tx, actor, one, "asked", input.note);
  return id;
}
