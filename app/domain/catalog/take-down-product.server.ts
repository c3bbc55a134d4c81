import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { type ProductStatus, sourcesOf } from "./product";
import type { MoveRefused } from "./publish-product.server";
import { tellOfProduct } from "./refresh-products.server";

/** The city takes a product out of sight, with a reason that its owner reads. Only the city can bring it back. */
export async function takeDownProduct(
  actor: AdminActor,
  productId: string,
  input: { readonly reason: string },
): Promise<Result<undefined, MoveRefused | Refusal<"reason_missing">>> {
  const reason = input.reason.trim();
  if (reason === "") return refuse("reason_missing");
  return inTransaction((tx) => move(tx, actor, productId, "taken_down", reason));
}

/** Gives it back as a draft: the owner mends it and publishes it herself. */
export async function bringBackProduct(
  actor: AdminActor,
  productId: string,
): Promise<Result<undefined, MoveRefused>> {
  return inTransaction((tx) => move(tx, actor, productId, "draft", null));
}

async function move(
  tx: Tx,
  actor: AdminActor,
  productId: string,
  to: "taken_down" | "draft",
  reason: string | null,
): Promise<Result<undefined, MoveRefused>> {
  const [moved] = await tx.product.updateManyAndReturn({
    where: { id: productId, status: { in: sourcesOf(to, "city") } },
    data: { status: to, takenDownReason: reason },
    select: { shopId: true },
  });
  if (!moved) return whyNot(tx, productId, to);
  await recordAct(tx, actor, {
    action: to === "taken_down" ? "product.taken_down" : "product.brought_back",
    subjectType: "product",
    subjectId: productId,
    shopId: moved.shopId,
    note: reason,
  });
  await tellOfProduct(tx, productId);
  return ok();
}

async function whyNot(tx: Tx, productId: string, to: ProductStatus): Promise<Result<undefined, MoveRefused>> {
  const product = await tx.product.findUnique({ where: { id: productId }, select: { status: true } });
  if (!product) return refuse("not_found");
  return product.status === to ? ok() : refuse("wrong_status", { status: product.status });
}
