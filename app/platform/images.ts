/** What pictures of Etalase are: pure, so that the face that asks for a width and the server that draws it agree. */

/** A picture after re-encoding. `thumbhash` is base64; `hash` names the file: 40 hex digits of the SHA-256 of the master. */
export type Picture = {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly thumbhash: string;
};

export const pictureWidths = [160, 320, 480, 640, 960, 1280] as const;
export type PictureWidth = (typeof pictureWidths)[number];

/** JPEG is for link previews of chat programs alone, which can't read the others. */
export const pictureFormats = ["avif", "webp", "jpg"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

export type PictureRendition = {
  readonly hash: string;
  readonly width: PictureWidth;
  readonly format: PictureFormat;
};

/** Longest side of what is kept. */
export const masterSide = 1600;
export const maxPictureBytes = 12 * 1024 * 1024;
/** Phones of today make 50 million; beyond this it is a trap. */
export const maxPicturePixels = 64_000_000;

export const pictureProblems = [
  "picture_empty",
  "picture_too_large",
  "picture_too_many_pixels",
  "picture_heic",
  "picture_avif",
  "picture_gif",
  "picture_svg",
  "picture_unknown",
  "picture_animated",
  "picture_broken",
] as const;
/** Why a file is no picture for us. */
export type PictureProblem = (typeof pictureProblems)[number];

function isPictureProblem(code: string): code is PictureProblem {
  return pictureProblems.some((one) => one === code);
}

const nameShape = /^([0-9a-f]{40})-(\d{3,4})\.(avif|webp|jpg)$/;

/** Reads `<hash>-<width>.<format>`; null for anything else, a width that isn't ours included. */
export function parseRenditionName(name: string): PictureRendition | null {
  const [, hash, digits, format] = nameShape.exec(name) ?? [];
  const width = pictureWidths.find((known) => String(known) === digits);
  const known = pictureFormats.find((one) => one === format);
  return hash && width && known ? { hash, width, format: known } : null;
}

/** Of whatever a verb that stores a picture refused: 507 for a full storage, its own for a picture's problem, else 422. */
export function statusOfUpload(code: string): 413 | 415 | 422 | 507 {
  if (code === "storage_full") return 507;
  return isPictureProblem(code) ? statusOfPictureProblem(code) : 422;
}

/** 413 for size, 415 for a kind that isn't taken, 422 for a picture that can't be one. */
export function statusOfPictureProblem(problem: PictureProblem): 413 | 415 | 422 {
  switch (problem) {
    case "picture_too_large":
      return 413;
    case "picture_heic":
    case "picture_avif":
    case "picture_gif":
    case "picture_svg":
    case "picture_unknown":
      return 415;
    case "picture_empty":
    case "picture_too_many_pixels":
    case "picture_animated":
    case "picture_broken":
      return 422;
  }
}
