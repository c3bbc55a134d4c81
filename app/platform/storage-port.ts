import { type Refusal, refuse } from "./result";

/**
 * Where files live: a folder of ours, or a bucket when `S3_URL` is set. Rooms know keys alone, such as
 * `photo/3f…/640.avif`; what a key holds never changes, so nothing is ever half old and half new.
 */
export interface Storage {
  /** The bytes are safe on the medium when it returns. @throws StorageFullError, and leaves nothing behind */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** null where there is no such file. */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  has(key: string): Promise<boolean>;
  /** No matter whether it is there. */
  remove(key: string): Promise<void>;
}

/** The disk, or the quota, is full: the door answers 507 and the rest of the site goes on. */
export class StorageFullError extends Error {
  override readonly name = "StorageFullError";
}

/** Work that stores something: a full disk becomes a refusal that its door has a sentence for. */
export async function orStorageFull<Answer>(
  work: () => Promise<Answer>,
): Promise<Answer | Refusal<"storage_full">> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageFullError) return refuse("storage_full");
    throw error;
  }
}

const keyShape = /^[a-z0-9][a-z0-9._-]{0,99}(?:\/[a-z0-9][a-z0-9._-]{0,99}){0,4}$/;

/** Small letters, digits, dots, dashes; a part never starts with a dot, so `..` can't be said. @throws RangeError */
export function assertKey(key: string): void {
  if (!keyShape.test(key)) throw new RangeError(`not a storage key: ${JSON.stringify(key.slice(0, 80))}`);
}
