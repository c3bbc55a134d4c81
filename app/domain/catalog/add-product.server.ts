import type { OwnerActor } from "~/domain/accounts/actor";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import type { Picture } from "~/platform/images";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { productLimits } from "./product";
import { factColumns, isCategory, type ProductWish } from "./product-facts.server";
import { claimSlug, slugOf } from "./product-slug.server";
import { refreshProducts, tellOfProduct } from "./refresh-products.server";
import { isSlug } from "./slug";
import { planVariants, type VariantsRefused, writeVariants } from "./write-variants.server";

export type NewProduct = ProductWish & {
  /** Made with the form: the same form sent twice is one product. */
  readonly id?: string;
  readonly publish: boolean;
  /** Kept already (`receivePhoto`); the first is the cover. */
  readonly photos: readonly (Picture & { readonly alt: string })[];
  /** An address wished for, such as a seed's; made from the name where absent, and numbered where taken. */
  readonly slug?: string;
};

export type ProductAdded = { readonly productId: string; readonly slug: string };
export type AddRefused =
  | Refusal<"category_unknown">
  | Refusal<"photos_full", { readonly limit: number }>
  | VariantsRefused;

/** A new product of the actor's shop: a draft, or on show at once. */
export async function addProduct(
  actor: OwnerActor,
  input: NewProduct,
): Promise<Result<ProductAdded, AddRefused>> {
  if (input.photos.length > productLimits.photos)
    return refuse("photos_full", { limit: productLimits.photos });
  return inTransaction(async (tx): Promise<Result<ProductAdded, AddRefused>> => {
    const before = input.id
      ? await tx.product.findUnique({
          where: { id: input.id },
          select: { id: true, slug: true, shopId: true },
        })
      : null;
    if (before?.shopId === actor.shopId) return ok({ productId: before.id, slug: before.slug });
    if (!(await isCategory(tx, input.facts.categoryId))) return refuse("category_unknown");
    // Another shop's id is no id for us: the product gets one of its own.
    const productId = input.id && !before ? input.id : newId();
    const plan = await planVariants(tx, { productId, shopId: actor.shopId }, input.options, input.variants);
    if (!plan.ok) return plan;
    const slug = await createProduct(tx, actor, productId, input);
    await writeVariants(tx, plan.value, { sourceId: productId, byAccountId: actor.accountId });
    await attachPhotos(tx, actor.shopId, productId, input.photos);
    await refreshProducts(tx, [productId]);
    if (input.publish) await tellOfProduct(tx, productId);
    return ok({ productId, slug });
  });
}

async function createProduct(tx: Tx, actor: OwnerActor, id: string, input: NewProduct): Promise<string> {
  const wished = input.slug && isSlug(input.slug) ? input.slug : slugOf(input.facts.name);
  const slug = await claimSlug(tx, actor.shopId, wished, null);
  const at = now();
  await tx.product.create({
    data: {
      id,
      shopId: actor.shopId,
      slug,
      ...factColumns(input),
      status: input.publish ? "published" : "draft",
      createdAt: at,
      publishedAt: input.publish ? at : null,
    },
    select: { id: true },
  });
  return slug;
}

async function attachPhotos(
  tx: Tx,
  shopId: string,
  productId: string,
  photos: NewProduct["photos"],
): Promise<void> {
  await tx.photo.createMany({
    data: photos.map((photo, ordinal) => ({ ...photo, shopId, productId, ordinal, createdAt: now() })),
    skipDuplicates: true,
  });
}
