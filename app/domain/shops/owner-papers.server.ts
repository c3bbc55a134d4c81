import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type DocumentKind, documentKinds, expiryState, hasRightShape } from "./document";

export type OwnerPaper = {
  readonly kind: DocumentKind;
  /** Null: not filled in yet. */
  readonly kept: {
    readonly number: string;
    readonly hasRightShape: boolean;
    readonly hasFile: boolean;
    readonly expiresOn: Date | null;
    readonly expiry: ReturnType<typeof expiryState>;
    readonly status: "unchecked" | "verified" | "refused";
    /** Why an officer refused it. */
    readonly note: string | null;
  } | null;
};

/** A shop's proofs as its owner keeps them, every kind once. The files themselves are for officers alone. */
export async function ownerPapers(shopId: string): Promise<OwnerPaper[]> {
  const rows = await db.shopDocument.findMany({
    where: { shopId },
    select: { kind: true, number: true, fileKey: true, expiresOn: true, status: true, note: true },
  });
  const at = now();
  return documentKinds.map((kind) => {
    const row = rows.find((one) => one.kind === kind);
    if (!row) return { kind, kept: null };
    const { fileKey, ...paper } = row;
    return {
      kind,
      kept: {
        ...paper,
        hasFile: fileKey !== null,
        hasRightShape: hasRightShape(kind, row.number),
        expiry: expiryState(row.expiresOn, at),
      },
    };
  });
}
