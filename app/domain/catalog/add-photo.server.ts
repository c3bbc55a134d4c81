import type { OwnerActor } from "~/domain/accounts/actor";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import type { Picture } from "~/platform/images";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { lockProduct } from "./lock.server";
import { productLimits } from "./product";
import { refreshProducts } from "./refresh-products.server";

type AddPhotoRefused = Refusal<"not_found"> | Refusal<"photos_full", { readonly limit: number }>;

/** Hangs a kept photo (`receivePhoto`) last among a product's; the same photo twice is one. */
export async function addPhoto(
  actor: OwnerActor,
  productId: string,
  photo: Picture & { readonly alt: string },
): Promise<Result<undefined, AddPhotoRefused>> {
  return inTransaction(async (tx): Promise<Result<undefined, AddPhotoRefused>> => {
    if (!(await lockProduct(tx, actor.shopId, productId))) return refuse("not_found");
    const there = await tx.photo.findMany({ where: { productId }, select: { hash: true, ordinal: true } });
    if (there.some((one) => one.hash === photo.hash)) return ok();
    if (there.length >= productLimits.photos) return refuse("photos_full", { limit: productLimits.photos });
    const { hash, width, height, thumbhash, alt } = photo;
    const ordinal = Math.max(-1, ...there.map((one) => one.ordinal)) + 1;
    await tx.photo.create({
      data: {
        hash,
        width,
        height,
        thumbhash,
        alt,
        ordinal,
        productId,
        shopId: actor.shopId,
        createdAt: now(),
      },
      select: { id: true },
    });
    await refreshProducts(tx, [productId]);
    return ok();
  });
}
