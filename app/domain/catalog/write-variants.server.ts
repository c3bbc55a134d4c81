import type { Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { StockSource } from "./move-stock.server";
import { productLimits } from "./product";
import {
  type OptionNames,
  optionKey,
  type VariantProblem,
  type VariantWish,
  variantProblems,
} from "./variant";
import {
  deltaOf,
  type ExistingVariant,
  type VariantsPlan,
  writeVariantSets,
} from "./write-variant-sets.server";

export type VariantsRefused =
  | Refusal<"variants_wrong", { readonly problems: readonly VariantProblem[] }>
  /** Less on the shelf than is promised to open orders. */
  | Refusal<"stock_below_held", { readonly row: number; readonly held: number }>
  | Refusal<"sku_taken", { readonly row: number; readonly sku: string }>;

type Existing = ExistingVariant & {
  readonly option1: string | null;
  readonly option2: string | null;
  readonly held: number;
  readonly isActive: boolean;
};

type Target = { readonly productId: string; readonly shopId: string };

type Step = { readonly wish: VariantWish; readonly existing: Existing | null };

/**
 * Checks what the owner wishes against her rules and her shop, and writes nothing yet. The product is locked by the
 * caller, or does not exist before this transaction.
 */
export async function planVariants(
  tx: Tx,
  target: Target,
  names: OptionNames,
  wishes: readonly VariantWish[],
): Promise<Result<VariantsPlan, VariantsRefused>> {
  const problems = variantProblems(names, wishes, productLimits.variants);
  if (problems.length > 0) return refuse("variants_wrong", { problems });
  const existing = await tx.$queryRaw<Existing[]>`
    SELECT id, option1, option2, stock, held, "isActive" FROM "Variant"
    WHERE "productId" = ${target.productId}::uuid ORDER BY id FOR NO KEY UPDATE`;
  const steps = wishes.map((wish) => ({ wish, existing: match(wish, existing) }));
  const refusal = (await takenSku(tx, target, steps)) ?? tooLow(steps);
  return refusal ?? ok({ ...target, steps });
}

/**
 * Makes the variants what was planned, in that order; those left out are no longer sold, and come back with their
 * history when they are named again. refreshProducts follows.
 */
export function writeVariants(tx: Tx, plan: VariantsPlan, source: StockSource): Promise<void> {
  return writeVariantSets(tx, [plan], source);
}

/** By id; a new row with the values of one that was left out before is that one again. */
function match(wish: VariantWish, existing: readonly Existing[]): Existing | null {
  if (wish.id) return existing.find((one) => one.id === wish.id) ?? null;
  return existing.find((one) => !one.isActive && optionKey(one) === optionKey(wish)) ?? null;
}

async function takenSku(tx: Tx, { shopId, productId }: Target, steps: readonly Step[]) {
  const skus = steps.flatMap(({ wish }) => (wish.sku ? [wish.sku] : []));
  if (skus.length === 0) return null;
  const other = await tx.variant.findFirst({
    where: { shopId, sku: { in: skus }, productId: { not: productId } },
    select: { sku: true },
  });
  if (!other?.sku) return null;
  return refuse("sku_taken", { row: steps.findIndex(({ wish }) => wish.sku === other.sku), sku: other.sku });
}

function tooLow(steps: readonly Step[]) {
  const row = steps.findIndex(
    ({ wish, existing }) => existing && existing.stock + deltaOf(wish, existing) < existing.held,
  );
  const held = steps[row]?.existing?.held;
  return held === undefined ? null : refuse("stock_below_held", { row, held });
}
