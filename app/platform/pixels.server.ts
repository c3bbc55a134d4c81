import sharp from "sharp";
import type { PictureProblem } from "./images";
import { pictureProblem } from "./images.server";
import { ok, type Refusal, type Result, refuse } from "./result";

export type Pixels = {
  /** Four bytes a pixel: red, green, blue, opacity. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

/** A picture's pixels, upright and no longer than `side`, for a program that looks at them. */
export async function pixelsOf(
  bytes: Uint8Array,
  side: number,
): Promise<Result<Pixels, Refusal<PictureProblem>>> {
  const problem = await pictureProblem(bytes);
  if (problem) return refuse(problem);
  try {
    const { data, info } = await sharp(bytes, { failOn: "error" })
      .rotate()
      .resize(side, side, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#fff" })
      .toColourspace("srgb")
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return ok({ data: new Uint8ClampedArray(data), width: info.width, height: info.height });
  } catch {
    return refuse("picture_broken");
  }
}

/** Drawn anew as a JPEG no longer than `side`: without place, camera, or whatever hid beside the pixels. */
export async function redrawn(
  bytes: Uint8Array,
  side: number,
): Promise<Result<Uint8Array, Refusal<PictureProblem>>> {
  const problem = await pictureProblem(bytes);
  if (problem) return refuse(problem);
  try {
    const jpeg = await sharp(bytes, { failOn: "error" })
      .rotate()
      .resize(side, side, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#fff" })
      .jpeg({ quality: 80 })
      .toBuffer();
    return ok(new Uint8Array(jpeg));
  } catch {
    return refuse("picture_broken");
  }
}
