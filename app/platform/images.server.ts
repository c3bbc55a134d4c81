import { fileTypeFromBuffer } from "file-type";
import sharp, { type Sharp } from "sharp";
import { rgbaToThumbHash } from "thumbhash";
import {
  masterSide,
  maxPictureBytes,
  maxPicturePixels,
  type Picture,
  type PictureFormat,
  type PictureProblem,
  type PictureRendition,
  pictureFormats,
  pictureWidths,
} from "./images";
import { makeQueue, makeShared } from "./images-queue";
import { sha256Hex } from "./random.server";
import { ok, type Refusal, type Result, refuse } from "./result";
import { storage } from "./storage.server";

/**
 * Nothing that people upload is ever served: it is decoded, turned upright, and drawn anew, which leaves behind
 * place, camera, and whatever hid beside the pixels. The picture drawn is named by its content.
 */
sharp.concurrency(1);
sharp.cache(false);

/** One drawing a core; a phone's picture takes some 200 MB while it is open. */
const queue = makeQueue(2, 60);
const shared = makeShared<Uint8Array | null>();

/** Drawn at once on upload, so that the first visitor of a list waits for nothing. */
const earlyWidths = [160, 320] as const;

const contentTypes = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const satisfies Record<
  PictureFormat,
  string
>;

export function contentTypeOf(format: PictureFormat): string {
  return contentTypes[format];
}

/**
 * Checks, re-encodes and keeps a picture. The same picture sent twice has the same hash. `beforeKeeping` hears the
 * name before a byte is written, so that a crash leaves nothing unknown. @throws StorageFullError, QueueFullError
 */
export async function keepPicture(
  bytes: Uint8Array,
  beforeKeeping: (hash: string) => Promise<void> = async () => {},
): Promise<Result<Picture, Refusal<PictureProblem>>> {
  const problem = await pictureProblem(bytes);
  if (problem) return refuse(problem);
  return queue(async () => {
    const master = await drawMaster(bytes);
    if (!master) return refuse("picture_broken");
    const hash = sha256Hex(master.bytes).slice(0, 40);
    await beforeKeeping(hash);
    await keepFiles(hash, master.bytes);
    return ok({
      hash,
      width: master.width,
      height: master.height,
      thumbhash: await thumbhashOf(master.bytes),
    });
  });
}

async function keepFiles(hash: string, master: Uint8Array): Promise<void> {
  const store = storage();
  await store.put(masterKey(hash), master, contentTypes.webp);
  for (const width of earlyWidths) {
    for (const format of ["avif", "webp"] as const) {
      const rendition = { hash, width, format };
      await store.put(renditionKey(rendition), await draw(master, rendition), contentTypes[format]);
    }
  }
}

/** What is known of a picture kept earlier, such as one sent with a form that had to come back; null where it isn't kept. */
export async function keptPicture(hash: string): Promise<Picture | null> {
  if (!/^[0-9a-f]{40}$/.test(hash)) return null;
  const master = await storage().get(masterKey(hash));
  if (!master) return null;
  const { width, height } = await openPicture(master).metadata();
  return { hash, width, height, thumbhash: await thumbhashOf(master) };
}

/** A rendition's bytes; drawn now and kept where it is missing, null where there is no such picture. @throws QueueFullError */
export async function pictureBytes(wanted: PictureRendition): Promise<Uint8Array | null> {
  const key = renditionKey(wanted);
  const kept = await storage().get(key);
  if (kept) return kept;
  return shared(key, async () => {
    const master = await storage().get(masterKey(wanted.hash));
    if (!master) return null;
    const drawn = await queue(() => draw(master, wanted));
    await storage().put(key, drawn, contentTypes[wanted.format]);
    return drawn;
  });
}

/** Forgets a picture and all its renditions. */
export async function removePicture(hash: string): Promise<void> {
  const store = storage();
  await store.remove(masterKey(hash));
  for (const width of pictureWidths) {
    for (const format of pictureFormats) await store.remove(renditionKey({ hash, width, format }));
  }
}

function masterKey(hash: string): string {
  return `photo/${hash.slice(0, 2)}/${hash}/master.webp`;
}

function renditionKey({ hash, width, format }: PictureRendition): string {
  return `photo/${hash.slice(0, 2)}/${hash}/${width}.${format}`;
}

/** By the bytes alone: the name and the type a browser sends are anyone's guess. Only the header is read here. */
export async function pictureProblem(bytes: Uint8Array): Promise<PictureProblem | null> {
  if (bytes.length === 0) return "picture_empty";
  if (bytes.length > maxPictureBytes) return "picture_too_large";
  const kind = await kindOf(bytes);
  if (kind !== "jpeg" && kind !== "png" && kind !== "webp") return kind;
  try {
    const header = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (header.format !== kind) return "picture_broken";
    if (header.width * header.height > maxPicturePixels) return "picture_too_many_pixels";
    return (header.pages ?? 1) > 1 ? "picture_animated" : null;
  } catch {
    return "picture_broken";
  }
}

async function kindOf(bytes: Uint8Array): Promise<"jpeg" | "png" | "webp" | PictureProblem> {
  const start = bytes.subarray(0, 4100);
  const found = await fileTypeFromBuffer(start);
  switch (found?.mime) {
    case "image/jpeg":
      return "jpeg";
    case "image/png":
      return "png";
    case "image/webp":
      return "webp";
    case "image/apng":
      return "picture_animated";
    case "image/heic":
    case "image/heif":
    case "image/heic-sequence":
    case "image/heif-sequence":
      return "picture_heic";
    case "image/avif":
      return "picture_avif";
    case "image/gif":
      return "picture_gif";
    default:
      return /<svg[\s>]/i.test(Buffer.from(start).toString("latin1")) ? "picture_svg" : "picture_unknown";
  }
}

/** As no picture may be opened otherwise: none too large, none half read. */
export function openPicture(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: maxPicturePixels, failOn: "error" });
}

/**
 * Upright, in sRGB, on white, without a word of metadata. Nobody is sent it, so that a tenth more bytes is a good
 * price for drawing it in half the time. Null where the pixels can't be read to the end.
 */
async function drawMaster(
  bytes: Uint8Array,
): Promise<{ bytes: Uint8Array; width: number; height: number } | null> {
  try {
    const { data, info } = await openPicture(bytes)
      .autoOrient()
      .resize({ width: masterSide, height: masterSide, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#fff" })
      .webp({ quality: 84, effort: 2 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return null;
  }
}

async function draw(master: Uint8Array, { width, format }: PictureRendition): Promise<Uint8Array> {
  const sized = openPicture(master).resize({ width, withoutEnlargement: true });
  switch (format) {
    case "avif":
      // Effort 4 takes six times as long for as many bytes, and 0.7 dB that nobody sees on a card.
      return sized.avif({ quality: 52, effort: 2 }).toBuffer();
    case "webp":
      return sized.webp({ quality: 76, effort: 4 }).toBuffer();
    case "jpg":
      return sized.jpeg({ quality: 80, mozjpeg: true }).toBuffer();
  }
}

async function thumbhashOf(master: Uint8Array): Promise<string> {
  const { data, info } = await openPicture(master)
    .resize({ width: 100, height: 100, fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64");
}
