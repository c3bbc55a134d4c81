import type { AccountClosed } from "~/domain/accounts/events";
import { db } from "~/platform/db.server";
import { storage } from "~/platform/storage.server";

/** On `account.closed`: photos of her transfers go, pictures before rows, so that a crash leaves none behind. */
export async function forgetProofs({ orders }: AccountClosed): Promise<void> {
  const orderId = { in: orders.map((order) => order.id) };
  const proofs = await db.straightProof.findMany({ where: { orderId }, select: { id: true, fileKey: true } });
  for (const { fileKey } of proofs) await storage().remove(fileKey);
  await db.straightProof.deleteMany({ where: { id: { in: proofs.map((proof) => proof.id) } } });
}
