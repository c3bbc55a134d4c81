import { db } from "~/platform/db.server";
import { storage } from "~/platform/storage.server";

/** Removes a document's file that no paper has any more: replaced by its owner, or stored in vain. */
export async function sweepDocument({ fileKey }: { readonly fileKey: string }): Promise<void> {
  const isKept = await db.shopDocument.findFirst({ where: { fileKey }, select: { id: true } });
  if (!isKept) await storage().remove(fileKey);
}
