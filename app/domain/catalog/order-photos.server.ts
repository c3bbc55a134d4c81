import type { OwnerActor } from "~/domain/accounts/actor";
import { inTransaction, type Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { lockProduct } from "./lock.server";
import { movedBy } from "./photo-order";
import { refreshProducts } from "./refresh-products.server";

export type PhotoMove = { readonly photoId: string; readonly places: -1 | 1 };

/** Moves a photo one place; the first is the cover that lists show. At the end already: nothing happens. */
export async function orderPhotos(
  actor: OwnerActor,
  productId: string,
  { photoId, places }: PhotoMove,
): Promise<Result<undefined, Refusal<"not_found">>> {
  return inTransaction(async (tx): Promise<Result<undefined, Refusal<"not_found">>> => {
    if (!(await lockProduct(tx, actor.shopId, productId))) return refuse("not_found");
    const photos = await tx.photo.findMany({
      where: { productId },
      orderBy: [{ ordinal: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = photos.map((photo) => photo.id);
    if (!ids.includes(photoId)) return refuse("not_found");
    await writeOrder(tx, movedBy(ids, photoId, places));
    await refreshProducts(tx, [productId]);
    return ok();
  });
}

async function writeOrder(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Photo" p SET ordinal = place.at::int - 1
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS place(id, at) WHERE p.id = place.id`;
}
