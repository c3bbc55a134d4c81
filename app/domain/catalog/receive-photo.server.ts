import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import type { Picture, PictureProblem } from "~/platform/images";
import { keepPicture } from "~/platform/images.server";
import { enqueue } from "~/platform/outbox.server";
import type { Refusal, Result } from "~/platform/result";

const dayMs = 86_400_000;

/**
 * Keeps an uploaded photo and answers its name for a verb to write down. A sweep is booked before the first byte
 * is written: if no row names the photo tomorrow, its files go. @throws StorageFullError, QueueFullError
 */
export async function receivePhoto(bytes: Uint8Array): Promise<Result<Picture, Refusal<PictureProblem>>> {
  return keepPicture(bytes, (hash) => inTransaction((tx) => bookSweep(tx, hash)));
}

/** Looks tomorrow whether anything still shows this picture. */
export async function bookSweep(tx: Tx, hash: string): Promise<void> {
  await enqueue(
    tx,
    "catalog.sweep_photo",
    { hash },
    { runAt: new Date(now().getTime() + dayMs), key: `sweep:${hash}` },
  );
}

export type ReceivedPhotos = { readonly photos: readonly Picture[]; readonly problem: PictureProblem | null };

/** Several files of a form, one after the other; stops at the first that can't be kept, and says why. */
export async function receivePhotos(files: readonly Blob[]): Promise<ReceivedPhotos> {
  const photos: Picture[] = [];
  for (const file of files) {
    const kept = await receivePhoto(new Uint8Array(await file.arrayBuffer()));
    if (!kept.ok) return { photos, problem: kept.code };
    photos.push(kept.value);
  }
  return { photos, problem: null };
}
