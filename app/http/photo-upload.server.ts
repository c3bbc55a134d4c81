import { readUploads } from "./form.server";

/** For routes that take photos: their `handle.maxBodyBytes`. A single photo is bounded by the picture's own limit. */
import { photoBodyBytes } from "./upload-limits";

export const photosAtOnce = 4;

export type PhotoForm = { readonly form: FormData; readonly files: readonly File[] };

/**
 * A multipart form and its chosen photos from the fields named. Sizes and kinds are judged one by one afterwards, so
 * that a photo that is too large costs nothing of what was typed. @throws Response 400, 413, 415
 */
export async function readPhotoForm(request: Request, fields: readonly string[]): Promise<PhotoForm> {
  const read = await readUploads(request, { maxFileBytes: photoBodyBytes, maxFiles: 20 });
  if (!read.ok) throw new Response(null, { status: 413 });
  const files = fields.flatMap((field) => read.form.getAll(field)).filter((value) => value instanceof File);
  return { form: read.form, files: files.filter(isChosen) };
}

/** A browser sends a nameless, empty part for a field in which nothing was chosen. */
function isChosen(file: File): boolean {
  return file.size > 0 || file.name !== "berkas";
}

export function picturesOf(files: readonly File[]): Promise<Uint8Array[]> {
  return Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
}
