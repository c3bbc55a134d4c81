import type { Sharp } from "sharp";
import type { PictureProblem } from "./images";
import { openPicture, pictureProblem } from "./images.server";
import { makeQueue } from "./images-queue";
import { ok, type Refusal, type Result, refuse } from "./result";

export type Pixels = {
  /** Four bytes a pixel: red, green, blue, opacity. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

/** Two pictures are open at once, some 200 MB each; whoever sent another waits for her turn, however many do. */
const queue = makeQueue(2, Number.POSITIVE_INFINITY);

/** A picture's pixels, upright and no longer than `side`, for a program that looks at them. */
export function pixelsOf(bytes: Uint8Array, side: number): Promise<Result<Pixels, Refusal<PictureProblem>>> {
  return drawn(bytes, side, async (picture) => {
    const raw = picture.toColourspace("srgb").ensureAlpha().raw();
    const { data, info } = await raw.toBuffer({ resolveWithObject: true });
    return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
  });
}

/** Drawn anew as a JPEG no longer than `side`: without place, camera, or whatever hid beside the pixels. */
export function redrawn(
  bytes: Uint8Array,
  side: number,
): Promise<Result<Uint8Array, Refusal<PictureProblem>>> {
  return drawn(
    bytes,
    side,
    async (picture) => new Uint8Array(await picture.jpeg({ quality: 80 }).toBuffer()),
  );
}

async function drawn<Drawn>(
  bytes: Uint8Array,
  side: number,
  draw: (picture: Sharp) => Promise<Drawn>,
): Promise<Result<Drawn, Refusal<PictureProblem>>> {
  const problem = await pictureProblem(bytes);
  if (problem) return refuse(problem);
  const small = openPicture(bytes)
    .autoOrient()
    .resize(side, side, { fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#fff" });
  try {
    return ok(await queue(() => draw(small)));
  } catch {
    return refuse("picture_broken");
  }
}
