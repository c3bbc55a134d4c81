import type { OwnerActor } from "~/domain/accounts/actor";
import { inTransaction } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { lockVariants } from "./lock.server";
import { moveStock } from "./move-stock.server";
import { refreshProducts } from "./refresh-products.server";

export type StockAdjustment = {
  readonly variantId: string;
  /** What she counted on the shelf. */
  readonly stock: number;
  /** What the page showed her when she counted: only the difference is booked. */
  readonly stockSeen: number;
  readonly formToken: string;
};

type AdjustRefused = Refusal<"not_found"> | Refusal<"stock_below_held", { readonly held: number }>;

/** Sets one variant's stock; sales since the page was opened stay sold. Sent twice, it is booked once. */
export async function adjustStock(
  actor: OwnerActor,
  input: StockAdjustment,
): Promise<Result<{ stock: number }, AdjustRefused>> {
  return inTransaction(async (tx): Promise<Result<{ stock: number }, AdjustRefused>> => {
    const own = await tx.variant.findFirst({
      where: { id: input.variantId, shopId: actor.shopId, isActive: true },
      select: { productId: true },
    });
    if (!own) return refuse("not_found");
    const [shelf] = await lockVariants(tx, [input.variantId]);
    if (!shelf) return refuse("not_found");
    const delta = input.stock - input.stockSeen;
    if (shelf.stock + delta < shelf.held) return refuse("stock_below_held", { held: shelf.held });
    const source = { sourceId: input.formToken, byAccountId: actor.accountId };
    const booked = await moveStock(tx, input.variantId, delta, "adjusted", source);
    await refreshProducts(tx, [own.productId]);
    return ok({ stock: booked ? shelf.stock + delta : shelf.stock });
  });
}
