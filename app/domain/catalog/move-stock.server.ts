import type { MovementReason } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { newId } from "~/platform/id.server";

/** Where the movements of stock come from: one a form, so that a form sent twice books once. */
export type StockSource = { readonly sourceId: string; readonly byAccountId: string | null };

export type StockMove = {
  readonly variantId: string;
  readonly delta: number;
  readonly reason: MovementReason;
};

/** Books a change of the shelf once a source; the CHECKs refuse what would go below zero or below what is held. */
export async function moveStock(
  tx: Tx,
  variantId: string,
  delta: number,
  reason: MovementReason,
  source: StockSource,
): Promise<boolean> {
  return (await moveStocks(tx, [{ variantId, delta, reason }], source)) === 1;
}

/** Many at once, each a variant's only one of its reason; answers how many were booked, those booked before left out. */
export async function moveStocks(
  tx: Tx,
  moves: readonly StockMove[],
  { sourceId, byAccountId }: StockSource,
): Promise<number> {
  const real = moves.filter(({ delta }) => delta !== 0);
  if (real.length === 0) return 0;
  const rows = JSON.stringify(real.map((move) => ({ ...move, id: newId() })));
  return tx.$executeRaw`
    WITH booked AS (
      INSERT INTO "StockMovement" (id, "variantId", delta, reason, "sourceId", "byAccountId")
      SELECT id, "variantId", delta, reason::"MovementReason", ${sourceId}, ${byAccountId}::uuid
      FROM jsonb_to_recordset(${rows}::jsonb) AS moves(id uuid, "variantId" uuid, delta int, reason text)
      ON CONFLICT ("variantId", reason, "sourceId") DO NOTHING
      RETURNING "variantId", delta
    )
    UPDATE "Variant" v SET stock = v.stock + booked.delta FROM booked WHERE v.id = booked."variantId"`;
}
