import { type Actor, accountIdOf, type OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { db, inTransaction, isUniqueViolation, type Tx } from "~/platform/db.server";
import type { SheetRefusal, SheetSource } from "~/platform/read-sheet.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { listCategories } from "./categories.server";
import type { CategoryChoice } from "./category";
import { skusTwice } from "./csv/group-rows";
import { type GoodsPlan, planGoods } from "./csv/plan-goods";
import { type ProductTable, readTable } from "./csv/read-table.server";
import { lockShopGoods, storedGoods } from "./csv/stored-goods.server";
import { writeGoods } from "./csv/write-goods.server";
import type { CsvReport, SkuTwice } from "./csv-report";

/** The owner of the shop, or the operator at the command line for it. */
export type ImportActor = OwnerActor | (Extract<Actor, { kind: "system" }> & { readonly shopId: string });

export type CsvRefusal =
  | SheetRefusal
  /** A code stands for one article: nothing of such a file is imported. `skus` with their lines, the first ten. */
  | Refusal<"sku_twice", { readonly skus: readonly SkuTwice[]; readonly rows: number }>;

export type ImportWish = {
  readonly source: SheetSource;
  /** Names the file: sent twice, its stock is booked once. */
  readonly sourceId: string;
};

/** What an import of this file would do to the actor's shop as it is now; writes nothing. */
export async function tryProducts(
  actor: Pick<ImportActor, "shopId">,
  source: SheetSource,
): Promise<Result<CsvReport, CsvRefusal>> {
  const read = await readSound(source);
  if (!read.ok) return read;
  const plan = await planFor(db, actor.shopId, read.value);
  return ok(plan.report);
}

/**
 * All good rows of a table of goods at once, in one transaction of the actor's shop: new goods are made, goods that
 * are there (by `sku`, else by name and variant) are brought in line, and rows with an error are left out. The same
 * file again changes nothing.
 */
export async function importProducts(
  actor: ImportActor,
  { source, sourceId }: ImportWish,
): Promise<Result<CsvReport, CsvRefusal>> {
  const read = await readSound(source);
  if (!read.ok) return read;
  const stock = { sourceId, byAccountId: accountIdOf(actor) };
  const report = await onceMoreIfTaken(() =>
    inTransaction(
      async (tx) => {
        await lockShopGoods(tx, actor.shopId);
        const { plans, report } = await planFor(tx, actor.shopId, read.value);
        await writeGoods(tx, actor.shopId, plans, stock);
        await recordAct(tx, actor, {
          action: "product.imported",
          subjectType: "shop",
          subjectId: actor.shopId,
          shopId: actor.shopId,
          details: countsOf(report),
        });
        return report;
      },
      { timeoutMs: 60_000 },
    ),
  );
  return ok(report);
}

type ReadTable = { readonly table: ProductTable; readonly categories: readonly CategoryChoice[] };

async function readSound(source: SheetSource): Promise<Result<ReadTable, CsvRefusal>> {
  const categories = await listCategories();
  const read = await readTable(source, categories);
  if (!read.ok) return read;
  const skus = skusTwice(read.value.rows);
  if (skus.length > 0) return refuse("sku_twice", { skus: skus.slice(0, 10), rows: read.value.rows.length });
  return ok({ table: read.value, categories });
}

async function planFor(
  reader: typeof db | Tx,
  shopId: string,
  { table, categories }: ReadTable,
): Promise<GoodsPlan> {
  const goods = await storedGoods(reader, shopId);
  return planGoods(table.rows, goods, categories, table.header.unknown);
}

/** Somebody of the shop took a code or an address in the same moment: with hers seen, the plan is another. */
async function onceMoreIfTaken<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return work();
  }
}

function countsOf({ rows, created, updated, unchanged, rejected }: CsvReport) {
  return { rows, created, updated, unchanged, rejected };
}
