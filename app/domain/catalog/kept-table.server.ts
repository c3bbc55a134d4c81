import type { OwnerActor } from "~/domain/accounts/actor";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { newId } from "~/platform/id.server";
import { enqueue } from "~/platform/outbox.server";
import { bytesSheet, type SheetSource } from "~/platform/read-sheet.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { openBytes, sealBytes } from "~/platform/secrets.server";
import { storage } from "~/platform/storage.server";
import { StorageFullError } from "~/platform/storage-port";
import type { CsvReport } from "./csv-report";
import { type CsvRefusal, importProducts, tryProducts } from "./import-products.server";

type Kept = { readonly shopId: string; readonly importId: string };

const purpose = "product_table";
const keptMs = 86_400_000;
const keyOf = ({ shopId, importId }: Kept) => `product-table/${shopId}/${importId}.sealed`;

/**
 * Keeps an owner's table for a day, until she has read its report and agreed. One that can't be read isn't kept.
 * Nothing of it is imported yet.
 */
export async function receiveTable(
  actor: OwnerActor,
  bytes: Uint8Array,
): Promise<Result<{ importId: string }, CsvRefusal | Refusal<"storage_full">>> {
  const tried = await tryProducts(actor, bytesSheet(bytes));
  if (!tried.ok) return tried;
  const kept = { shopId: actor.shopId, importId: newId() };
  await inTransaction((tx) =>
    enqueue(tx, "catalog.sweep_table", kept, { runAt: new Date(now().getTime() + keptMs) }),
  );
  try {
    await storage().put(keyOf(kept), sealBytes(purpose, bytes), "application/octet-stream");
  } catch (error) {
    if (error instanceof StorageFullError) return refuse("storage_full");
    throw error;
  }
  return ok({ importId: kept.importId });
}

/** What the kept table would do to the shop as it is now; null where it is another shop's, or no longer kept. */
export async function checkTable(actor: OwnerActor, importId: string): Promise<CsvReport | null> {
  const source = await openTable({ shopId: actor.shopId, importId });
  if (!source) return null;
  const tried = await tryProducts(actor, source);
  return tried.ok ? tried.value : null;
}

/** She has read the report and agrees: all good rows at once. Pressed twice it is one import. */
export async function importTable(
  actor: OwnerActor,
  importId: string,
): Promise<Result<CsvReport, CsvRefusal | Refusal<"file_gone">>> {
  const kept = { shopId: actor.shopId, importId };
  const source = await openTable(kept);
  if (!source) return refuse("file_gone");
  const done = await importProducts(actor, { source, sourceId: `table:${importId}` });
  if (done.ok) await sweepTable(kept);
  return done;
}

export async function sweepTable(kept: Kept): Promise<void> {
  await storage().remove(keyOf(kept));
}

async function openTable(kept: Kept): Promise<SheetSource | null> {
  if (!isUuid(kept.importId)) return null;
  const sealed = await storage().get(keyOf(kept));
  return sealed && bytesSheet(openBytes(purpose, sealed));
}
