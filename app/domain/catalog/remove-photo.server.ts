import type { OwnerActor } from "~/domain/accounts/actor";
import { inTransaction } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { lockProduct } from "./lock.server";
import { bookSweep } from "./receive-photo.server";
import { refreshProducts } from "./refresh-products.server";

/** Takes a photo off a product. Its files go tomorrow, unless something else still shows them. */
export async function removePhoto(
  actor: OwnerActor,
  productId: string,
  photoId: string,
): Promise<Result<undefined, Refusal<"not_found">>> {
  return inTransaction(async (tx): Promise<Result<undefined, Refusal<"not_found">>> => {
    if (!(await lockProduct(tx, actor.shopId, productId))) return refuse("not_found");
    const photo = await tx.photo.findFirst({ where: { id: photoId, productId }, select: { hash: true } });
    if (!photo) return refuse("not_found");
    await tx.photo.delete({ where: { id: photoId }, select: { id: true } });
    await bookSweep(tx, photo.hash);
    await refreshProducts(tx, [productId]);
    return ok();
  });
}
