import type { OwnerActor } from "~/domain/accounts/actor";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { lockProduct } from "./lock.server";
import { canMove, type ProductStatus } from "./product";
import { tellOfProduct } from "./refresh-products.server";

export type MoveRefused = Refusal<"not_found"> | Refusal<"wrong_status", { readonly status: ProductStatus }>;

/** Puts a product on show. Anyone sees it once the shop is live, too. Already on show: nothing happens. */
export function publishProduct(
  actor: OwnerActor,
  productId: string,
): Promise<Result<undefined, MoveRefused>> {
  return move(actor, productId, "published");
}

/** Takes it in again: a draft that only the shop sees. */
export function unpublishProduct(
  actor: OwnerActor,
  productId: string,
): Promise<Result<undefined, MoveRefused>> {
  return move(actor, productId, "draft");
}

/** Puts it away: out of every list but the archive, its history kept. */
export function archiveProduct(
  actor: OwnerActor,
  productId: string,
): Promise<Result<undefined, MoveRefused>> {
  return move(actor, productId, "archived");
}

async function move(
  actor: OwnerActor,
  productId: string,
  to: ProductStatus,
): Promise<Result<undefined, MoveRefused>> {
  return inTransaction(async (tx): Promise<Result<undefined, MoveRefused>> => {
    const product = await lockProduct(tx, actor.shopId, productId);
    if (!product) return refuse("not_found");
    if (product.status === to) return ok();
    if (!canMove(product.status, to, "owner")) return refuse("wrong_status", { status: product.status });
    const publishedAt = to === "published" ? { publishedAt: product.publishedAt ?? now() } : {};
    await tx.product.update({
      where: { id: productId },
      data: { status: to, ...publishedAt },
      select: { id: true },
    });
    await tellOfProduct(tx, productId);
    return ok();
  });
}
