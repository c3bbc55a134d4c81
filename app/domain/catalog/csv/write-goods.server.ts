import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import type { StockSource } from "../move-stock.server";
import { factColumns } from "../product-facts.server";
import { claimSlugs, renameSlug } from "../product-slug.server";
import { refreshProducts, tellOfProducts } from "../refresh-products.server";
import { writeVariantSets } from "../write-variant-sets.server";
import type { ProductPlan } from "./plan-goods";
import type { StoredProduct } from "./shop-goods";

type NewPlan = ProductPlan & { readonly productId: string };
type KnownPlan = ProductPlan & { readonly before: StoredProduct };

const atOnce = 500;

/**
 * Writes a plan in the transaction in which it was made: new goods, changed facts, then variants with their stock
 * movements as every verb of the room books them, and the news of what looks other now. Unchanged goods aren't touched.
 */
export async function writeGoods(
  tx: Tx,
  shopId: string,
  plans: readonly ProductPlan[],
  source: StockSource,
): Promise<void> {
  const created: NewPlan[] = plans.flatMap((plan) => (plan.before ? [] : [{ ...plan, productId: newId() }]));
  const known = plans.flatMap((plan): KnownPlan[] => (plan.before ? [{ ...plan, before: plan.before }] : []));
  const edited = known.filter((plan) => plan.hasNewFacts);
  await createProducts(tx, shopId, created);
  for (const plan of edited) await editProductFacts(tx, shopId, plan);
  const revised = known.filter((plan) => plan.hasNewVariants);
  const sets = [...created, ...revised.map((plan) => ({ ...plan, productId: plan.before.id }))];
  await writeVariantSets(
    tx,
    sets.map(({ productId, steps }) => ({ productId, shopId, steps })),
    source,
  );
  const told = await refreshProducts(
    tx,
    sets.map(({ productId }) => productId),
  );
  const silent = [...edited, ...revised].map(({ before }) => before.id).filter((id) => !told.has(id));
  await tellOfProducts(tx, [...new Set(silent)]);
}

async function createProducts(tx: Tx, shopId: string, plans: readonly NewPlan[]): Promise<void> {
  const slugs =
    plans.length === 0
      ? []
      : await claimSlugs(
          tx,
          shopId,
          plans.map(({ facts }) => facts.name),
        );
  const at = now();
  const rowCount = plans.length;
  const rows = plans.map((plan, index) => ({
    id: plan.productId,
    shopId,
    slug: slugs[index] ?? plan.productId,
    ...factColumns(plan),
    status: plan.status,
    // In the order of the file, the first one oldest.
    createdAt: new Date(at.getTime() - rowCount + index),
    publishedAt: plan.status === "published" ? at : null,
  }));
  for (let from = 0; from < rows.length; from += atOnce)
    await tx.product.createMany({ data: rows.slice(from, from + atOnce) });
}

async function editProductFacts(
  tx: Tx,
  shopId: string,
  { before, facts, options, status }: KnownPlan,
): Promise<void> {
  const slug =
    before.facts.name === facts.name ? before.slug : await renameSlug(tx, { ...before, shopId }, facts.name);
  const publishedAt = status === "published" ? (before.publishedAt ?? now()) : before.publishedAt;
  await tx.product.update({
    where: { id: before.id },
    data: { ...factColumns({ facts, options }), slug, status, publishedAt },
    select: { id: true },
  });
}
