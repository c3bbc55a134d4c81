import { db } from "~/platform/db.server";
import { storage } from "~/platform/storage.server";

/** Removes a document's file that no paper has any more: replaced by its owner, or stored in vain. */
export async function sweepDocument({ fileKey }: { readonly fileKey: string }): Promise<void> {
  const isKept = await db.shopDocument.findFirst({ where: { fileKey }, select: { id: true } });
  if (!isKept) await storage().remove(fileKey);
}

/** Work of this room that waits for its time; the reactions table takes it up by these names. */
export const shopsJobs = { "shops.sweep_document": sweepDocument };
