import type { OwnerActor } from "~/domain/accounts/actor";
import { inTransaction } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { tellOfProduct } from "./refresh-products.server";

/** Says in words what a photo shows, for those who can't see it. */
export async function describePhoto(
  actor: OwnerActor,
  productId: string,
  photoId: string,
  input: { readonly alt: string },
): Promise<Result<undefined, Refusal<"not_found">>> {
  return inTransaction(async (tx): Promise<Result<undefined, Refusal<"not_found">>> => {
    const { count } = await tx.photo.updateMany({
      where: { id: photoId, productId, shopId: actor.shopId },
      data: { alt: input.alt },
    });
    if (count === 0) return refuse("not_found");
    await tellOfProduct(tx, productId);
    return ok();
  });
}
