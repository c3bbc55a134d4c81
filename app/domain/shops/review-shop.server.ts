import { type Actor, type AdminActor, accountIdOf, nameOf, type OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { citySettings } from "~/domain/city/settings.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { type ApprovalAct, type ChecklistStep, missingSteps, moveOf, type ShopFacts } from "./shop";

type Moved = Refusal<"moved_on"> | Refusal<"not_found">;

/** The owner asks for the officers' eyes; what is missing is named. */
export async function submitShop(
  actor: OwnerActor,
): Promise<Result<undefined, Refusal<"incomplete", { missing: ChecklistStep[] }> | Moved>> {
  return inTransaction(async (tx) => {
    const missing = missingSteps(await shopFacts(tx, actor.shopId));
    if (missing.length > 0) return refuse("incomplete", { missing });
    return act(tx, actor, actor.shopId, "submitted", null, { submittedAt: now() });
  });
}

export async function approveShop(
  actor: AdminActor,
  input: { readonly shopId: string; readonly note: string | null },
): Promise<Result<undefined, Refusal<"untrained"> | Moved>> {
  return inTransaction(async (tx) => {
    const shop = await tx.shop.findUnique({ where: { id: input.shopId }, select: { isTrained: true } });
    if (!shop) return refuse("not_found");
    const { requireTraining } = await citySettings(tx);
    if (requireTraining && !shop.isTrained) return refuse("untrained");
    return act(tx, actor, input.shopId, "approved", input.note, { approvedAt: now() });
  });
}

export async function askRevision(
  actor: AdminActor,
  input: { readonly shopId: string; readonly note: string },
): Promise<Result<undefined, Moved>> {
  return inTransaction((tx) => act(tx, actor, input.shopId, "revision_asked", input.note));
}

export async function rejectShop(
  actor: AdminActor,
  input: { readonly shopId: string; readonly note: string },
): Promise<Result<undefined, Moved>> {
  return inTransaction((tx) => act(tx, actor, input.shopId, "rejected", input.note));
}

export async function suspendShop(
  actor: AdminActor,
  input: { readonly shopId: string; readonly note: string },
): Promise<Result<undefined, Moved>> {
  return inTransaction((tx) => act(tx, actor, input.shopId, "suspended", input.note));
}

export async function reinstateShop(
  actor: AdminActor,
  input: { readonly shopId: string; readonly note: string | null },
): Promise<Result<undefined, Moved>> {
  return inTransaction((tx) => act(tx, actor, input.shopId, "reinstated", input.note));
}

/** Compare-and-set with its step, its audit entry and its news: of two officers at once one is told that the other was faster. */
async function act(
  tx: Tx,
  actor: Actor,
  shopId: string,
  kind: Exclude<ApprovalAct, "noted">,
  note: string | null,
  dates: { readonly submittedAt?: Date; readonly approvedAt?: Date } = {},
): Promise<Result<undefined, Moved>> {
  const { from, to } = moveOf(kind);
  const { count } = await tx.shop.updateMany({
    where: { id: shopId, status: { in: from } },
    data: { status: to, ...dates },
  });
  if (count === 0)
    return refuse((await tx.shop.count({ where: { id: shopId } })) > 0 ? "moved_on" : "not_found");
  const step = await tx.approvalStep.create({
    data: { shopId, act: kind, byAccountId: accountIdOf(actor), byName: nameOf(actor), note, at: now() },
    select: { id: true },
  });
  await recordAct(tx, actor, {
    action: `shop.${kind}`,
    subjectType: "shop",
    subjectId: shopId,
    shopId,
    note,
  });
  await emit(tx, { type: "shop.reviewed", shopId, stepId: step.id });
  await emit(tx, { type: "shop.changed", shopId });
  return ok();
}

/** What the checklist asks of the database. */
export async function shopFacts(tx: Pick<Tx, "shop">, shopId: string): Promise<ShopFacts> {
  const shop = await tx.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: {
      story: true,
      address: true,
      whatsapp: true,
      products: { where: { status: { in: ["draft", "published"] } }, select: { coverHash: true } },
      _count: { select: { deliveries: { where: { isActive: true } } } },
    },
  });
  return {
    story: shop.story,
    address: shop.address,
    whatsapp: shop.whatsapp,
    products: shop.products.length,
    productsWithPhoto: shop.products.filter((product) => product.coverHash !== null).length,
    deliveryWays: shop._count.deliveries,
  };
}
