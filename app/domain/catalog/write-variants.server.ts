import type { MovementReason } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { productLimits } from "./product";
import {
  type OptionNames,
  optionKey,
  type VariantProblem,
  type VariantWish,
  variantProblems,
} from "./variant";

export type VariantsRefused =
  | Refusal<"variants_wrong", { readonly problems: readonly VariantProblem[] }>
  /** Less on the shelf than is promised to open orders. */
  | Refusal<"stock_below_held", { readonly row: number; readonly held: number }>
  | Refusal<"sku_taken", { readonly row: number; readonly sku: string }>;

/** Where the movements of stock come from: one a form, so that a form sent twice books once. */
export type StockSource = { readonly sourceId: string; readonly byAccountId: string | null };

type Existing = {
  readonly id: string;
  readonly option1: string | null;
  readonly option2: string | null;
  readonly stock: number;
  readonly held: number;
  readonly isActive: boolean;
};

type Target = { readonly productId: string; readonly shopId: string };

type Step = { readonly wish: VariantWish; readonly existing: Existing | null };
export type VariantsPlan = Target & { readonly steps: readonly Step[] };

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
export async function writeVariants(tx: Tx, plan: VariantsPlan, source: StockSource): Promise<void> {
  await clearTheWay(tx, plan.productId);
  for (const [ordinal, step] of plan.steps.entries()) await writeOne(tx, plan, step, ordinal, source);
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

/** What she changed, not what she saw: sales since the form was opened stay sold. */
function deltaOf(wish: VariantWish, existing: Existing): number {
  return wish.stock - (wish.stockSeen ?? existing.stock);
}

/** Codes and values may be swapped among rows: all let go first, then each takes its own. */
async function clearTheWay(tx: Tx, productId: string): Promise<void> {
  await tx.variant.updateMany({ where: { productId }, data: { isActive: false, sku: null } });
}

async function writeOne(
  tx: Tx,
  target: Target,
  { wish, existing }: Step,
  ordinal: number,
  source: StockSource,
): Promise<void> {
  const facts = {
    option1: wish.option1,
    option2: wish.option2,
    price: wish.price,
    weightGrams: wish.weightGrams,
    sku: wish.sku,
    ordinal,
    isActive: true,
  };
  if (existing) {
    await tx.variant.update({ where: { id: existing.id }, data: facts, select: { id: true } });
    await moveStock(tx, existing.id, deltaOf(wish, existing), "adjusted", source);
    return;
  }
  const created = await tx.variant.create({
    data: { ...facts, productId: target.productId, shopId: target.shopId },
    select: { id: true },
  });
  await moveStock(tx, created.id, wish.stock, "initial", source);
}

/** Books a change of the shelf once a source; the CHECKs refuse what would go below zero or below what is held. */
export async function moveStock(
  tx: Tx,
  variantId: string,
  delta: number,
  reason: MovementReason,
  { sourceId, byAccountId }: StockSource,
): Promise<boolean> {
  if (delta === 0) return false;
  const { count } = await tx.stockMovement.createMany({
    data: [{ variantId, delta, reason, sourceId, byAccountId }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await tx.variant.update({
    where: { id: variantId },
    data: { stock: { increment: delta } },
    select: { id: true },
  });
  return true;
}
