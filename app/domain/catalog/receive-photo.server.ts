import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { maxPictureBytes, type Picture, type PictureProblem } from "~/platform/images";
import { keepPicture, keptPicture } from "~/platform/images.server";
import { QueueFullError } from "~/platform/images-queue";
import { enqueue } from "~/platform/outbox.server";
import type { Refusal, Result } from "~/platform/result";
import { StorageFullError } from "~/platform/storage-port";

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

export type PhotoProblem = PictureProblem | "storage_full" | "busy";
export type ReceivedPhotos = { readonly photos: readonly Picture[]; readonly problem: PhotoProblem | null };

/** Several files of a form, one after the other; stops at the first that can't be kept, and says why. */
export async function receivePhotos(files: readonly Blob[]): Promise<ReceivedPhotos> {
  const photos: Picture[] = [];
  for (const file of files) {
    const kept = await receiveOrSayWhy(file);
    if (typeof kept === "string") return { photos, problem: kept };
    photos.push(kept);
  }
  return { photos, problem: null };
}

async function receiveOrSayWhy(file: Blob): Promise<Picture | PhotoProblem> {
  if (file.size > maxPictureBytes) return "picture_too_large";
  try {
    const kept = await receivePhoto(new Uint8Array(await file.arrayBuffer()));
    return kept.ok ? kept.value : kept.code;
  } catch (error) {
    if (error instanceof StorageFullError) return "storage_full";
    if (error instanceof QueueFullError) return "busy";
    throw error;
  }
}

/** Photos that an earlier, refused try of the same form has kept already; what is no photo of ours is left out. */
export async function keptPhotos(hashes: readonly string[]): Promise<Picture[]> {
  const found = await Promise.all(hashes.map(keptPicture));
  return found.filter((photo) => photo !== null);
}
