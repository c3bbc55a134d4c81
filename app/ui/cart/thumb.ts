import type { PhotoView } from "~/ui/kit/photo";

/** A small square of a photo of which only the name is known; at this size the smallest renditions are right. */
export function thumbOf(hash: string | null): PhotoView | null {
  return hash ? { hash, width: 320, height: 320, alt: "" } : null;
}
