import type { OwnerActor } from "~/domain/accounts/actor";
import type { Prisma } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { productLimits } from "./product";
import { claimSlug, slugOf } from "./product-slug.server";
import { refreshProducts } from "./refresh-products.server";

/** A draft that says the same under another name, with the same photos, nothing in stock and no codes. */
export async function duplicateProduct(
  actor: OwnerActor,
  productId: string,
  input: { readonly name: string },
): Promise<Result<{ productId: string }, Refusal<"not_found">>> {
  return inTransaction(async (tx): Promise<Result<{ productId: string }, Refusal<"not_found">>> => {
    const original = await tx.product.findFirst({
      where: { id: productId, shopId: actor.shopId },
      include: { variants: { where: { isActive: true } }, photos: true },
    });
    if (!original) return refuse("not_found");
    const copyId = newId();
    await copyProduct(tx, original, copyId, input.name.slice(0, productLimits.name));
    await refreshProducts(tx, [copyId]);
    return ok({ productId: copyId });
  });
}

type Original = Prisma.ProductGetPayload<{ include: { variants: true; photos: true } }>;

async function copyProduct(tx: Tx, original: Original, id: string, name: string): Promise<void> {
  const {
    shopId,
    description,
    categoryId,
    isHalal,
    shelfLife,
    storage,
    preorderDays,
    option1Name,
    option2Name,
  } = original;
  const slug = await claimSlug(tx, shopId, slugOf(name), null);
  const at = now();
  await tx.product.create({
    data: {
      ...{
        id,
        shopId,
        slug,
        name,
        description,
        categoryId,
        isHalal,
        shelfLife,
        storage,
        preorderDays,
        option1Name,
        option2Name,
      },
      createdAt: at,
      variants: {
        create: original.variants.map(({ option1, option2, price, weightGrams, ordinal }) => ({
          shopId,
          option1,
          option2,
          price,
          weightGrams,
          ordinal,
        })),
      },
      photos: {
        create: original.photos.map(({ hash, width, height, thumbhash, alt, ordinal }) => ({
          shopId,
          hash,
          width,
          height,
          thumbhash,
          alt,
          ordinal,
          createdAt: at,
        })),
      },
    },
    select: { id: true },
  });
}
