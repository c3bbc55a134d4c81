/** On the device: a photo of 6 MB becomes some 300 kB before it is sent over a slow line. */
const longestSide = 1600;
const quality = 0.85;
/** Smaller ones are sent as they are. */
const worthwhileBytes = 500_000;

/**
 * Replaces the chosen files of a file field by smaller ones. Where the browser can't (old, or a format it doesn't
 * know), the originals stay and the server does the work.
 */
export async function shrinkPhotos(input: HTMLInputElement): Promise<void> {
  const chosen = [...(input.files ?? [])];
  if (chosen.length === 0 || typeof createImageBitmap !== "function" || typeof DataTransfer !== "function")
    return;
  const smaller = await Promise.all(chosen.map(shrink));
  // Other files were chosen meanwhile.
  if (chosen.some((file, place) => input.files?.[place] !== file)) return;
  const transfer = new DataTransfer();
  for (const file of smaller) transfer.items.add(file);
  input.files = transfer.files;
}

async function shrink(file: File): Promise<File> {
  if (file.size < worthwhileBytes) return file;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
    return blob && blob.size < file.size ? new File([blob], "foto.jpg", { type: "image/jpeg" }) : file;
  } catch {
    return file;
  }
}
