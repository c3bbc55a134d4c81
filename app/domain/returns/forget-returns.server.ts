import type { AccountClosed } from "~/domain/accounts/events";
import { db, inTransaction } from "~/platform/db.server";
import { storage } from "~/platform/storage.server";

/**
 * On `account.closed`: what she wrote and showed goes; that goods came back and what it cost stays for the books. An
 * account with an open return can't be closed, so nothing that is still to be decided is lost.
 */
export async function forgetReturns({ orders }: AccountClosed): Promise<void> {
  const found = await db.order.findMany({
    where: { nomor: { in: orders.map((order) => order.nomor) } },
    select: { id: true },
  });
  const hers = { orderId: { in: found.map((order) => order.id) } };
  const photos = await db.returnPhoto.findMany({
    where: { kind: "asked", return: hers },
    select: { id: true, fileKey: true },
  });
  for (const { fileKey } of photos) await storage().remove(fileKey);
  await inTransaction(async (tx) => {
    await tx.returnPhoto.deleteMany({ where: { id: { in: photos.map((photo) => photo.id) } } });
    await tx.partReturn.updateMany({ where: hers, data: { note: "", courier: null, trackingNumber: null } });
    await tx.returnStep.updateMany({
      where: { byKind: { in: ["buyer", "guest"] }, return: hers },
      data: { note: "", byId: null },
    });
  });
}
