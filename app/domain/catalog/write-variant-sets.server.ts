import type { Tx } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { moveStocks, type StockMove, type StockSource } from "./move-stock.server";
import type { VariantWish } from "./variant";

export type ExistingVariant = { readonly id: string; readonly stock: number };

/** A product's variants as they shall be, each with what it is now; null: it is new. */
export type VariantsPlan = {
  readonly productId: string;
  readonly shopId: string;
  readonly steps: readonly { readonly wish: VariantWish; readonly existing: ExistingVariant | null }[];
};

/** What she changed, not what she saw: sales since the form was opened stay sold. */
export function deltaOf(wish: VariantWish, existing: Pick<ExistingVariant, "stock">): number {
  return wish.stock - (wish.stockSeen ?? existing.stock);
}

type Placed = VariantsPlan["steps"][number] & {
  readonly id: string;
  readonly ordinal: number;
  readonly productId: string;
  readonly shopId: string;
};

/**
 * The variants of one product or of thousands in four statements: what is left out is no longer sold, what is named
 * again comes back. Plans are checked and products locked by the caller; refreshProducts follows.
 */
export async function writeVariantSets(
  tx: Tx,
  plans: readonly VariantsPlan[],
  source: StockSource,
): Promise<void> {
  const placed: Placed[] = plans.flatMap(({ productId, shopId, steps }) =>
    steps.map((step, ordinal) => ({
      ...step,
      id: step.existing?.id ?? newId(),
      ordinal,
      productId,
      shopId,
    })),
  );
  // Codes and values may be swapped among rows: all let go first, then each takes its own.
  await tx.variant.updateMany({
    where: { productId: { in: plans.map(({ productId }) => productId) }, isActive: true },
    data: { isActive: false, sku: null },
  });
  await changeVariants(
    tx,
    placed.filter(({ existing }) => existing !== null),
  );
  await createVariants(
    tx,
    placed.filter(({ existing }) => existing === null),
  );
  await moveStocks(tx, placed.map(moveOf), source);
}

async function changeVariants(tx: Tx, placed: readonly Placed[]): Promise<void> {
  if (placed.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Variant" v
    SET option1 = n.option1, option2 = n.option2, price = n.price, "weightGrams" = n."weightGrams", sku = n.sku,
      ordinal = n.ordinal, "isActive" = true
    FROM jsonb_to_recordset(${asRows(placed)}::jsonb) AS n(
      id uuid, option1 text, option2 text, price bigint, "weightGrams" int, sku text, ordinal int
    )
    WHERE v.id = n.id`;
}

async function createVariants(tx: Tx, placed: readonly Placed[]): Promise<void> {
  if (placed.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "Variant" (
      id, "productId", "shopId", option1, option2, price, "weightGrams", sku, ordinal, "isActive", stock, held
    )
    SELECT id, "productId", "shopId", option1, option2, price, "weightGrams", sku, ordinal, true, 0, 0
    FROM jsonb_to_recordset(${asRows(placed)}::jsonb) AS n(
      id uuid, "productId" uuid, "shopId" uuid, option1 text, option2 text, price bigint, "weightGrams" int,
      sku text, ordinal int
    )`;
}

function asRows(placed: readonly Placed[]): string {
  return JSON.stringify(
    placed.map(({ id, productId, shopId, ordinal, wish: { option1, option2, price, weightGrams, sku } }) => ({
      ...{ id, productId, shopId, ordinal, option1, option2, weightGrams, sku },
      price: String(price),
    })),
  );
}

function moveOf({ id, wish, existing }: Placed): StockMove {
  return existing
    ? { variantId: id, delta: deltaOf(wish, existing), reason: "adjusted" }
    : { variantId: id, delta: wish.stock, reason: "initial" };
}
