import type { OwnerActor } from "~/domain/accounts/actor";
import { inTransaction } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { lockProduct } from "./lock.server";
import { factColumns, isCategory, type ProductWish } from "./product-facts.server";
import { renameSlug } from "./product-slug.server";
import { refreshProducts, tellOfProduct } from "./refresh-products.server";
import { planVariants, type VariantsRefused, writeVariants } from "./write-variants.server";

export type ProductEdit = ProductWish & {
  /** Of the form: the same form sent twice books its stock once. */
  readonly formToken: string;
};

export type ProductEdited = { readonly slug: string };
export type EditRefused = Refusal<"not_found"> | Refusal<"category_unknown"> | VariantsRefused;

/** Changes what a product says and its variants, together. A new name gives a new address; the old one leads there. */
export async function editProduct(
  actor: OwnerActor,
  productId: string,
  input: ProductEdit,
): Promise<Result<ProductEdited, EditRefused>> {
  return inTransaction(async (tx): Promise<Result<ProductEdited, EditRefused>> => {
    const product = await lockProduct(tx, actor.shopId, productId);
    if (!product) return refuse("not_found");
    if (!(await isCategory(tx, input.facts.categoryId))) return refuse("category_unknown");
    const plan = await planVariants(tx, { productId, shopId: actor.shopId }, input.options, input.variants);
    if (!plan.ok) return plan;
    await writeVariants(tx, plan.value, { sourceId: input.formToken, byAccountId: actor.accountId });
    const slug =
      product.name === input.facts.name ? product.slug : await renameSlug(tx, product, input.facts.name);
    await tx.product.update({
      where: { id: productId },
      data: { ...factColumns(input), slug },
      select: { id: true },
    });
    await refreshProducts(tx, [productId]);
    await tellOfProduct(tx, productId);
    return ok({ slug });
  });
}
