import type { OwnerActor } from "~/domain/accounts/actor";
import { inTransaction } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { lockProduct } from "./lock.server";
import { refreshProducts } from "./refresh-products.server";
import type { OptionNames, VariantWish } from "./variant";
import { planVariants, type VariantsRefused, writeVariants } from "./write-variants.server";

export type VariantsInput = {
  readonly options: OptionNames;
  readonly variants: readonly VariantWish[];
  /** Names the change, such as a form or a line of a file: sent twice, its stock is booked once. */
  readonly sourceId: string;
};

/** Changes a product's options and variants alone (an import, a bulk edit); the editor's form is editProduct. */
export async function setVariants(
  actor: OwnerActor,
  productId: string,
  input: VariantsInput,
): Promise<Result<undefined, Refusal<"not_found"> | VariantsRefused>> {
  return inTransaction(async (tx): Promise<Result<undefined, Refusal<"not_found"> | VariantsRefused>> => {
    if (!(await lockProduct(tx, actor.shopId, productId))) return refuse("not_found");
    const plan = await planVariants(tx, { productId, shopId: actor.shopId }, input.options, input.variants);
    if (!plan.ok) return plan;
    await writeVariants(tx, plan.value, { sourceId: input.sourceId, byAccountId: actor.accountId });
    const [option1Name, option2Name] = input.options;
    await tx.product.update({
      where: { id: productId },
      data: { option1Name, option2Name },
      select: { id: true },
    });
    await refreshProducts(tx, [productId]);
    return ok();
  });
}
