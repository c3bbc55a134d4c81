import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { documentPrint } from "./check-document.server";
import { type DocumentKind, expiryState, hasRightShape } from "./document";
import type { PaperView } from "./review-page.server";

export type DocumentPage = {
  readonly shop: { readonly id: string; readonly name: string; readonly owner: string | null };
  readonly paper: PaperView & { readonly kind: DocumentKind };
  /** image: can be shown in the page; pdf: opens by itself; null: nothing was uploaded. */
  readonly file: "image" | "pdf" | null;
  /** What the verdict is about; goes with it, so that a paper replaced meanwhile is not judged unseen. */
  readonly print: string;
  readonly keptAt: Date;
  readonly checkedAt: Date | null;
};

/** One paper of a shop for the officer who compares number and picture; null for an unknown id. */
export async function documentPage(documentId: string): Promise<DocumentPage | null> {
  const found = await db.shopDocument.findUnique({
    where: { id: documentId },
    select: {
      id: true,
      kind: true,
      number: true,
      fileKey: true,
      fileType: true,
      expiresOn: true,
      status: true,
      note: true,
      updatedAt: true,
      checkedAt: true,
      shop: {
        select: {
          id: true,
          name: true,
          business: { select: { ownerName: true } },
          members: { where: { role: "owner" }, take: 1, select: { account: { select: { name: true } } } },
        },
      },
    },
  });
  if (!found) return null;
  const { shop, fileKey, fileType, updatedAt, checkedAt, ...paper } = found;
  return {
    shop: {
      id: shop.id,
      name: shop.name,
      owner: shop.members[0]?.account.name ?? shop.business?.ownerName ?? null,
    },
    paper: {
      ...paper,
      hasRightShape: hasRightShape(paper.kind, paper.number),
      hasFile: fileKey !== null,
      expiry: expiryState(paper.expiresOn, now()),
    },
    file: fileKey === null ? null : fileType === "application/pdf" ? "pdf" : "image",
    print: documentPrint(found),
    keptAt: updatedAt,
    checkedAt,
  };
}
