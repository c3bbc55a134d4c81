import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { keyedHash } from "~/platform/secrets.server";

export type CheckDocumentInput = {
  readonly documentId: string;
  readonly verdict: "verified" | "refused";
  readonly note: string | null;
  /** `documentPrint` of what stood on the officer's page. */
  readonly seen: string;
};

/**
 * An officer compared number and picture: verified shows the badge, refused says why. `replaced`: the owner sent
 * another number, day or picture since; what the officer saw is judged, or nothing.
 */
export async function checkDocument(
  actor: AdminActor,
  { documentId, verdict, note, seen }: CheckDocumentInput,
): Promise<Result<undefined, Refusal<"not_found" | "replaced">>> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "ShopDocument" WHERE id = ${documentId}::uuid FOR UPDATE`;
    const document = await tx.shopDocument.findUnique({
      where: { id: documentId },
      select: { shopId: true, number: true, fileKey: true, expiresOn: true },
    });
    if (!document) return refuse("not_found");
    if (documentPrint(document) !== seen) return refuse("replaced");
    await tx.shopDocument.update({
      where: { id: documentId },
      data: { status: verdict, note, checkedAt: now(), checkedById: actor.accountId },
    });
    await recordAct(tx, actor, {
      action: `document.${verdict}`,
      subjectType: "document",
      subjectId: documentId,
      shopId: document.shopId,
      note,
    });
    await emit(tx, { type: "shop.changed", shopId: document.shopId });
    return ok();
  });
}

/** What an officer judges, as one short text: another number, day or file makes another one. */
export function documentPrint(document: {
  readonly number: string;
  readonly fileKey: string | null;
  readonly expiresOn: Date | null;
}): string {
  const { number, fileKey, expiresOn } = document;
  return keyedHash("document", JSON.stringify([number, fileKey, expiresOn])).slice(0, 32);
}
