import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import type { PictureProblem } from "~/platform/images";
import { enqueue } from "~/platform/outbox.server";
import { redrawn } from "~/platform/pixels.server";
import { randomHex } from "~/platform/random.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { storage } from "~/platform/storage.server";
import { maxReturnPhotos } from "./return-photo";

const photoSide = 1600;
const dayMs = 24 * 3_600_000;

export type PhotoRefusal = Refusal<PictureProblem> | Refusal<"too_many_photos">;
export type PhotoKind = "asked" | "shop" | "repaid";

/**
 * Draws each photo anew and stores it under a name that nobody guesses; all or none. One that nothing came of is swept
 * away a day later. @throws StorageFullError
 */
export async function storeReturnPhotos(
  shopId: string,
  pictures: readonly Uint8Array[],
): Promise<Result<readonly string[], PhotoRefusal>> {
  if (pictures.length > maxReturnPhotos) return refuse("too_many_photos");
  const drawn: Uint8Array[] = [];
  for (const picture of pictures) {
    const one = await redrawn(picture, photoSide);
    if (!one.ok) return one;
    drawn.push(one.value);
  }
  const keys: string[] = [];
  for (const bytes of drawn) {
    const fileKey = `returns/${shopId}/${randomHex(18)}`;
    const runAt = new Date(now().getTime() + dayMs);
    await inTransaction((tx) => enqueue(tx, "returns.sweep_photo", { fileKey }, { runAt }));
    await storage().put(fileKey, bytes, "image/jpeg");
    keys.push(fileKey);
  }
  return ok(keys);
}

export async function keepReturnPhotos(
  tx: Tx,
  returnId: string,
  kind: PhotoKind,
  fileKeys: readonly string[],
): Promise<void> {
  await tx.returnPhoto.createMany({
    data: fileKeys.map((fileKey) => ({ returnId, kind, fileKey, sentAt: now() })),
  });
}

/** Whose eyes: who opened the order, who owns the shop, or an officer. */
export type PhotoScope = { readonly orderId: string } | { readonly shopId: string } | "city";

/** The picture, for who may see it; null where it isn't theirs. */
export async function returnPicture(
  scope: PhotoScope,
  where: { readonly photoId: string; readonly returnId: string },
): Promise<Uint8Array | null> {
  const photo = await db.returnPhoto.findFirst({
    where: {
      ...{ id: where.photoId, returnId: where.returnId },
      ...(scope === "city" ? {} : { return: scope }),
    },
    select: { fileKey: true },
  });
  return photo && storage().get(photo.fileKey);
}

/** Removes a photo that was stored in vain: what it was for was refused. */
export async function sweepReturnPhoto({ fileKey }: { readonly fileKey: string }): Promise<void> {
  const isKept = await db.returnPhoto.findFirst({ where: { fileKey }, select: { id: true } });
  if (!isKept) await storage().remove(fileKey);
}
